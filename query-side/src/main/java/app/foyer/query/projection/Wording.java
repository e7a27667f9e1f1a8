package app.foyer.query.projection;

import app.foyer.contract.Attachment;
import app.foyer.contract.Content;
import app.foyer.contract.Language;
import app.foyer.contract.id.MemberId;
import app.foyer.query.store.Fields;
import app.foyer.query.store.TextList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What a post says, as fields of its card. */
final class Wording {
    /** Those that are not there where a post does not say such a thing. */
    static final List<String> FIELDS =
            List.of(
                    Fields.TEXT,
                    Fields.WARNING,
                    Fields.ATTACHMENTS,
                    Fields.LANGUAGE,
                    Fields.DETECTED,
                    Fields.MENTIONS);

    private Wording() {}

    static Map<String, String> fields(Content content) {
        Map<String, String> fields = new HashMap<>();
        fields.put(Fields.LENGTH, Integer.toString(content.length()));
        if (content.text() != null) {
            fields.put(Fields.TEXT, content.text());
        }
        if (content.warning() != null) {
            fields.put(Fields.WARNING, content.warning());
        }
        if (!content.attachments().isEmpty()) {
            fields.put(Fields.ATTACHMENTS, attachments(content.attachments()));
        }
        Language language = content.language();
        if (language != null) {
            fields.put(Fields.LANGUAGE, language.tag());
            if (language.detected()) {
                fields.put(Fields.DETECTED, "1");
            }
        }
        if (!content.mentions().isEmpty()) {
            fields.put(
                    Fields.MENTIONS,
                    TextList.write(content.mentions().stream().map(MemberId::toString).toList()));
        }
        return fields;
    }

    private static String attachments(List<Attachment> attachments) {
        return TextList.write(
                attachments.stream()
                        .flatMap(each ->
                                Stream.of(
                                        each.url(),
                                        each.type(),
                                        Objects.requireNonNullElse(each.alt(), "")))
                        .toList());
    }
}
