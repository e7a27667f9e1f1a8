package app.foyer.query.answer;

import app.foyer.contract.Origin;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.Card.Removal;
import app.foyer.query.store.Fields;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A card as it is kept: without the names of its community and author. */
record StoredCard(PostId post, CommunityId community, MemberId author, Map<String, String> fields) {

    /** The card in {@code fields}; null if there is none, or only a tombstone. */
    static @Nullable StoredCard of(PostId post, Map<String, String> fields) {
        String community = fields.get(Fields.COMMUNITY);
        String author = fields.get(Fields.AUTHOR);
        if (community == null || author == null) {
            return null;
        }
        return new StoredCard(post, CommunityId.of(community), MemberId.of(author), fields);
    }

    /** The card as readers see it. */
    Card named(String communityName, @Nullable String authorName) {
        String parent = fields.get(Fields.PARENT);
        return new Card(
                post,
                community,
                communityName,
                author,
                authorName,
                PostId.of(fields.getOrDefault(Fields.THREAD, post.toString())),
                parent == null ? null : PostId.of(parent),
                fields.get(Fields.TEXT),
                number(Fields.LENGTH),
                Instant.ofEpochMilli(Long.parseLong(fields.getOrDefault(Fields.AT, "0"))),
                fields.containsKey(Fields.EDITED),
                number(Fields.REPLIES),
                reactions(),
                Origin.valueOf(fields.getOrDefault(Fields.ORIGIN, Origin.MEMBER.name())),
                Long.parseLong(fields.getOrDefault(Fields.POSITION, "0")),
                removal());
    }

    boolean isRemoved() {
        return fields.containsKey(Fields.REMOVED);
    }

    private @Nullable Removal removal() {
        String at = fields.get(Fields.REMOVED);
        return at == null
                ? null
                : new Removal(
                        Instant.ofEpochMilli(Long.parseLong(at)),
                        fields.get(Fields.REMOVED_REASON));
    }

    private Map<ReactionKind, Integer> reactions() {
        Map<ReactionKind, Integer> reactions = new EnumMap<>(ReactionKind.class);
        for (ReactionKind kind : ReactionKind.values()) {
            int count = number(Fields.REACTIONS_PREFIX + kind.name());
            if (count > 0) {
                reactions.put(kind, count);
            }
        }
        return reactions;
    }

    private int number(String field) {
        return Integer.parseInt(fields.getOrDefault(field, "0"));
    }
}
