package app.foyer.query.answer;

import app.foyer.contract.Attachment;
import app.foyer.contract.Language;
import app.foyer.contract.id.MemberId;
import app.foyer.query.store.Fields;
import app.foyer.query.store.TextList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a post says beside its text, as it is kept in the fields of its card. */
record StoredWording(Map<String, String> fields) {
    private static final int TEXTS_EACH = 3;

    List<Attachment> attachments() {
        List<String> texts = list(Fields.ATTACHMENTS);
        List<Attachment> attachments = new ArrayList<>();
        for (int at = 0; at < texts.size(); at += TEXTS_EACH) {
            String alt = texts.get(at + 2);
            attachments.add(
                    new Attachment(texts.get(at), texts.get(at + 1), alt.isEmpty() ? null : alt));
        }
        return attachments;
    }

    @Nullable Language language() {
        String tag = fields.get(Fields.LANGUAGE);
        return tag == null ? null : new Language(tag, fields.containsKey(Fields.DETECTED));
    }

    List<MemberId> mentions() {
        return list(Fields.MENTIONS).stream().map(MemberId::of).toList();
    }

    private List<String> list(String field) {
        return TextList.read(fields.getOrDefault(field, ""));
    }
}
