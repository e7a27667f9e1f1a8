package app.foyer.server.graphql;

import app.foyer.contract.Origin;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Card;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A card, as the schema has it; community and author are fetched when they are asked for. */
record Post(
        String id,
        CommunityId inCommunity,
        MemberId byAuthor,
        String communityName,
        @Nullable String authorName,
        String thread,
        @Nullable String parent,
        @Nullable String text,
        int length,
        String at,
        boolean edited,
        int replies,
        List<ReactionCount> reactions,
        Origin origin,
        String position,
        @Nullable Removed removed) {

    /** How many members signed a reaction. */
    record ReactionCount(ReactionKind kind, int count) {}

    /** A moderator removed it. */
    record Removed(String at, @Nullable String reason) {
        static @Nullable Removed of(Card.@Nullable Removal removal) {
            return removal == null ? null : new Removed(removal.at().toString(), removal.reason());
        }
    }

    static Post of(Card card) {
        return new Post(
                GlobalId.of(card.post()),
                card.community(),
                card.author(),
                card.communityName(),
                card.authorName(),
                GlobalId.of(card.thread()),
                card.parent() == null ? null : GlobalId.of(card.parent()),
                card.text(),
                card.length(),
                card.at().toString(),
                card.edited(),
                card.replies(),
                card.reactions().entrySet().stream()
                        .map(e -> new ReactionCount(e.getKey(), e.getValue()))
                        .sorted(Comparator.comparing(ReactionCount::kind))
                        .toList(),
                card.origin(),
                Long.toString(card.position()),
                Removed.of(card.removal()));
    }
}
