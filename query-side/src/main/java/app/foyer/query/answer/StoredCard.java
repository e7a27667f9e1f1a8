package app.foyer.query.answer;

import app.foyer.contract.Origin;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.Card.Mention;
import app.foyer.contract.query.Card.Removal;
import app.foyer.query.store.Fields;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
    Card named(String communityName, Function<MemberId, @Nullable String> names) {
        String parent = fields.get(Fields.PARENT);
        return new Card(
                post,
                community,
                communityName,
                author,
                names.apply(author),
                PostId.of(fields.getOrDefault(Fields.THREAD, post.toString())),
                parent == null ? null : PostId.of(parent),
                followersOf(),
                fields.get(Fields.TEXT),
                number(Fields.LENGTH),
                fields.get(Fields.WARNING),
                wording().attachments(),
                wording().language(),
                mentions().stream()
                        .map(member -> new Mention(member, names.apply(member)))
                        .toList(),
                Instant.ofEpochMilli(Long.parseLong(fields.getOrDefault(Fields.AT, "0"))),
                moment(Fields.EDITED),
                number(Fields.REPLIES),
                reactions(),
                Origin.valueOf(fields.getOrDefault(Fields.ORIGIN, Origin.MEMBER.name())),
                position(),
                removal());
    }

    /** Of the event by which it was written. */
    long position() {
        return Long.parseLong(fields.getOrDefault(Fields.POSITION, "0"));
    }

    /** Whose followers alone see it; null if all do who read the community. */
    private @Nullable MemberId followersOf() {
        String member = fields.get(Fields.FOLLOWERS_OF);
        return member == null ? null : MemberId.of(member);
    }

    List<MemberId> mentions() {
        return wording().mentions();
    }

    private StoredWording wording() {
        return new StoredWording(fields);
    }

    private @Nullable Removal removal() {
        Instant at = moment(Fields.REMOVED);
        return at == null ? null : new Removal(at, fields.get(Fields.REMOVED_REASON));
    }

    private @Nullable Instant moment(String field) {
        String epochMs = fields.get(field);
        return epochMs == null ? null : Instant.ofEpochMilli(Long.parseLong(epochMs));
    }

    private Map<ReactionKind, Integer> reactions() {
        Map<ReactionKind, Integer> reactions = new HashMap<>();
        for (String field : fields.keySet()) {
            if (field.startsWith(Fields.REACTIONS_PREFIX) && number(field) > 0) {
                String kind = field.substring(Fields.REACTIONS_PREFIX.length());
                reactions.put(new ReactionKind(kind), number(field));
            }
        }
        return reactions;
    }

    private int number(String field) {
        return Integer.parseInt(fields.getOrDefault(field, "0"));
    }
}
