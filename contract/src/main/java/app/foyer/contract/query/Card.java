package app.foyer.contract.query;

import app.foyer.contract.Origin;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A post as readers see it.
 *
 * @param communityName how the community is called now
 * @param authorName how its author is called now; null if that is not known (any more)
 * @param thread the post that began the thread; the post itself if it did
 * @param parent what it answers; null if it began the thread
 * @param text its words; null where they are not known
 * @param length of its text, in characters, also where the words are not known
 * @param at when it was written
 * @param edited whether its words were changed since
 * @param replies to it that are not deleted
 * @param reactions how many members signed which
 * @param origin where it came from: the sample and imports say so
 * @param position where in the log it was written
 * @param removal that a moderator removed it, which its author and moderators see; null if it
 *     stands
 */
public record Card(
        PostId post,
        CommunityId community,
        String communityName,
        MemberId author,
        @Nullable String authorName,
        PostId thread,
        @Nullable PostId parent,
        @Nullable String text,
        int length,
        Instant at,
        boolean edited,
        int replies,
        Map<ReactionKind, Integer> reactions,
        Origin origin,
        long position,
        @Nullable Removal removal) {
    /**
     * A post was removed.
     *
     * @param reason why; null where that is not known (any more)
     */
    public record Removal(Instant at, @Nullable String reason) {}

    public Card {
        reactions = Map.copyOf(reactions);
    }
}
