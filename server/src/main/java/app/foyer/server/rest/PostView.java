package app.foyer.server.rest;

import app.foyer.contract.ReactionKind;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A card, as JSON; its fields are {@link Card}'s. */
record PostView(
        PostId id,
        Community community,
        Author author,
        PostId thread,
        @Nullable PostId parent,
        @Nullable String text,
        int length,
        Instant at,
        boolean edited,
        int replies,
        Map<String, Integer> reactions,
        String origin,
        long position,
        @Nullable Removed removed) {

    /** Where it was written. */
    record Community(CommunityId id, String name) {}

    /** Who wrote it; the name is null if it is not known (any more). */
    record Author(MemberId id, @Nullable String name) {}

    /** A moderator removed it; its author and moderators see that, and why. */
    record Removed(Instant at, @Nullable String reason) {
        static @Nullable Removed of(Card.@Nullable Removal removal) {
            return removal == null ? null : new Removed(removal.at(), removal.reason());
        }
    }

    static PostView of(Card card) {
        Map<String, Integer> reactions = new TreeMap<>();
        card.reactions()
                .forEach((ReactionKind kind, Integer n) -> reactions.put(Words.of(kind), n));
        return new PostView(
                card.post(),
                new Community(card.community(), card.communityName()),
                new Author(card.author(), card.authorName()),
                card.thread(),
                card.parent(),
                card.text(),
                card.length(),
                card.at(),
                card.edited(),
                card.replies(),
                reactions,
                Words.of(card.origin()),
                card.position(),
                Removed.of(card.removal()));
    }
}
