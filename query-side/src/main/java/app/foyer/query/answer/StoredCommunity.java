package app.foyer.query.answer;

import app.foyer.contract.Description;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.query.CommunityCard;
import app.foyer.contract.query.CommunityCard.Missed;
import app.foyer.contract.query.CommunityCard.Opening;
import app.foyer.query.store.Fields;
import app.foyer.query.store.TextList;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A community's card, out of its fields. */
final class StoredCommunity {
    private StoredCommunity() {}

    /** Null if there is no such community. */
    static @Nullable CommunityCard card(CommunityId community, Map<String, String> fields) {
        String name = fields.get(Fields.NAME);
        String foundedAt = fields.get(Fields.AT);
        if (name == null || foundedAt == null) {
            return null;
        }
        Entrance entrance = Entrance.of(fields);
        String capacity = fields.get(Fields.CAPACITY);
        return new CommunityCard(
                community,
                new Description(
                        name,
                        fields.getOrDefault(Fields.ABOUT, ""),
                        TextList.read(fields.getOrDefault(Fields.LANGUAGES, ""))),
                entrance.opened(),
                entrance.door(),
                opening(fields),
                capacity == null ? null : Integer.valueOf(capacity),
                Instant.ofEpochMilli(Long.parseLong(foundedAt)),
                Integer.parseInt(fields.getOrDefault(Fields.MEMBERS, "0")),
                Long.parseLong(fields.getOrDefault(Fields.POSTS, "0")));
    }

    private static @Nullable Opening opening(Map<String, String> fields) {
        String at = fields.get(Fields.OPENS_AT);
        String missed = fields.get(Fields.MISSED);
        return at == null && missed == null
                ? null
                : new Opening(
                        at == null ? null : Instant.ofEpochMilli(Long.parseLong(at)),
                        fields.containsKey(Fields.ANNOUNCED),
                        missed == null ? null : missed(missed));
    }

    private static Missed missed(String written) {
        int blank = written.indexOf(' ');
        return new Missed(
                Integer.parseInt(written, 0, blank, 10),
                Integer.parseInt(written, blank + 1, written.length(), 10));
    }
}
