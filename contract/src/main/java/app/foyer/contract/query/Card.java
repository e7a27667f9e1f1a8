package app.foyer.contract.query;

import app.foyer.contract.Attachment;
import app.foyer.contract.Audience;
import app.foyer.contract.Language;
import app.foyer.contract.Origin;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A post as readers see it.
 *
 * @param communityName how the community is called now
 * @param authorName how its author is called now; null if that is not known (any more)
 * @param thread the post that began the thread; the post itself if it did
 * @param parent what it answers; null if it began the thread
 * @param followersOf whose followers alone see it; null if all do who read the community
 * @param text its words; null where they are not known
 * @param length of its text, in characters, also where the words are not known
 * @param warning what readers are told before they see the rest; null for none
 * @param language in which it is written; null if that is not known
 * @param mentions the members whom its author names
 * @param at when it was written
 * @param editedAt when its words were last changed; null if they never were
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
        @Nullable MemberId followersOf,
        @Nullable String text,
        int length,
        @Nullable String warning,
        List<Attachment> attachments,
        @Nullable Language language,
        List<Mention> mentions,
        Instant at,
        @Nullable Instant editedAt,
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

    /**
     * A member whom its author names.
     *
     * @param name how they are called now; null if that is not known (any more)
     */
    public record Mention(MemberId member, @Nullable String name) {}

    /** The same, as far as it names these. */
    public Card mentioning(List<Mention> named) {
        return new Card(
                post,
                community,
                communityName,
                author,
                authorName,
                thread,
                parent,
                followersOf,
                text,
                length,
                warning,
                attachments,
                language,
                named,
                at,
                editedAt,
                replies,
                reactions,
                origin,
                position,
                removal);
    }

    public Card {
        attachments = List.copyOf(attachments);
        mentions = List.copyOf(mentions);
        reactions = Map.copyOf(reactions);
    }

    public Audience audience() {
        return followersOf == null ? Audience.COMMUNITY : Audience.FOLLOWERS;
    }

    /** Whether its words were changed since it was written. */
    public boolean edited() {
        return editedAt != null;
    }
}
