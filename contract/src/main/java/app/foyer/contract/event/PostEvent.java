package app.foyer.contract.event;

import app.foyer.contract.Additions;
import app.foyer.contract.AggregateId;
import app.foyer.contract.Content;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a post. Lengths are in characters (code points).
 *
 * <p>Long because events that came to hold more keep their shorter constructors.
 */
public sealed interface PostEvent extends Event, PersonalEvent {
    PostId post();

    CommunityId community();

    MemberId author();

    /**
     * Whose followers alone see it: the author of the thread's first post; null if all do who read
     * the community.
     */
    default @Nullable MemberId followersOf() {
        return null;
    }

    @Override
    default AggregateId aggregate() {
        return aggregate(post());
    }

    @Override
    default MemberId owner() {
        return author();
    }

    static AggregateId aggregate(PostId post) {
        return new AggregateId("post", post.toString());
    }

    /** A post has new words: its first, or others. */
    sealed interface PostWorded extends PostEvent {
        @Nullable String text();

        int length();

        /** What was given with the text; null for nothing, or if it is not known (any more). */
        @Nullable Additions additions();

        /** The members whom its author names; null for none. */
        @Nullable List<MemberId> mentions();

        default Content content() {
            List<MemberId> mentions = mentions();
            return new Content(
                    text(), length(), additions(), mentions == null ? List.of() : mentions);
        }
    }

    private static @Nullable List<MemberId> listed(@Nullable List<MemberId> mentions) {
        return mentions == null || mentions.isEmpty() ? null : List.copyOf(mentions);
    }

    /** A post was published, and began a thread. */
    @StoredAs("post.published")
    record PostPublished(
            PostId post,
            CommunityId community,
            MemberId author,
            Instant at,
            @Personal @Nullable String text,
            int length,
            @Personal @Nullable Additions additions,
            @Nullable List<MemberId> mentions,
            @Nullable MemberId followersOf)
            implements PostWorded {
        public PostPublished {
            mentions = listed(mentions);
        }

        /** Words alone, for all who read the community. */
        public PostPublished(
                PostId post,
                CommunityId community,
                MemberId author,
                Instant at,
                @Nullable String text,
                int length) {
            this(post, community, author, at, text, length, null, null, null);
        }
    }

    /**
     * A reply was written.
     *
     * @param parent what it answers
     * @param parentAuthor who wrote that
     * @param thread the post that began the thread
     */
    @StoredAs("post.replied")
    record ReplyWritten(
            PostId post,
            CommunityId community,
            MemberId author,
            PostId parent,
            MemberId parentAuthor,
            PostId thread,
            Instant at,
            @Personal @Nullable String text,
            int length,
            @Personal @Nullable Additions additions,
            @Nullable List<MemberId> mentions,
            @Nullable MemberId followersOf)
            implements PostWorded {
        public ReplyWritten {
            mentions = listed(mentions);
        }

        /** Words alone, for all who read the community. */
        public ReplyWritten(
                PostId post,
                CommunityId community,
                MemberId author,
                PostId parent,
                MemberId parentAuthor,
                PostId thread,
                Instant at,
                @Nullable String text,
                int length) {
            this(
                    post,
                    community,
                    author,
                    parent,
                    parentAuthor,
                    thread,
                    at,
                    text,
                    length,
                    null,
                    null,
                    null);
        }
    }

    /**
     * A post was brought along by its author from elsewhere.
     *
     * @param parent what it answers; null where it began a thread
     * @param thread the post that began the thread
     * @param at when it was written there
     */
    @StoredAs("post.imported")
    record PostImported(
            PostId post,
            CommunityId community,
            MemberId author,
            @Nullable PostId parent,
            PostId thread,
            Instant at,
            @Personal @Nullable String text,
            int length,
            @Personal @Nullable Additions additions,
            @Nullable List<MemberId> mentions)
            implements PostWorded {
        public PostImported {
            mentions = listed(mentions);
        }

        /** Words alone, for all who read the community. */
        public PostImported(
                PostId post,
                CommunityId community,
                MemberId author,
                @Nullable PostId parent,
                PostId thread,
                Instant at,
                @Nullable String text,
                int length) {
            this(post, community, author, parent, thread, at, text, length, null, null);
        }
    }

    /**
     * A post's words were changed.
     *
     * @param number which edit it is, from 1; null in events that were stored before that was told
     */
    @StoredAs("post.edited")
    record PostEdited(
            PostId post,
            CommunityId community,
            MemberId author,
            Instant at,
            @Personal @Nullable String text,
            int length,
            @Personal @Nullable Additions additions,
            @Nullable List<MemberId> mentions,
            @Nullable MemberId followersOf,
            @Nullable Integer number)
            implements PostWorded {
        public PostEdited {
            mentions = listed(mentions);
        }

        /** Words alone, for all who read the community. */
        public PostEdited(
                PostId post,
                CommunityId community,
                MemberId author,
                Instant at,
                @Nullable String text,
                int length) {
            this(post, community, author, at, text, length, null, null, null, null);
        }
    }

    /**
     * A post was deleted.
     *
     * @param parent what it answered; null where it began a thread
     */
    @StoredAs("post.deleted")
    record PostDeleted(
            PostId post,
            CommunityId community,
            MemberId author,
            @Nullable PostId parent,
            Instant at,
            @Nullable MemberId followersOf)
            implements PostEvent {
        /** One that is seen by all who read the community. */
        public PostDeleted(
                PostId post,
                CommunityId community,
                MemberId author,
                @Nullable PostId parent,
                Instant at) {
            this(post, community, author, parent, at, null);
        }
    }

    /**
     * A moderator removed a post, which only its author and moderators see until it is restored.
     *
     * @param parent what it answered; null where it began a thread
     * @param by the founder or moderator who did; null for an operator
     */
    @StoredAs("post.removed")
    record PostRemoved(
            PostId post,
            CommunityId community,
            MemberId author,
            @Nullable PostId parent,
            @Nullable MemberId by,
            Instant at,
            @Personal @Nullable String reason,
            @Nullable MemberId followersOf)
            implements PostEvent {
        /** One that is seen by all who read the community. */
        public PostRemoved(
                PostId post,
                CommunityId community,
                MemberId author,
                @Nullable PostId parent,
                @Nullable MemberId by,
                Instant at,
                @Nullable String reason) {
            this(post, community, author, parent, by, at, reason, null);
        }
    }

    /**
     * A post that was removed is back in its place.
     *
     * @param parent what it answered; null where it began a thread
     * @param by the founder or moderator who did; null for an operator
     */
    @StoredAs("post.restored")
    record PostRestored(
            PostId post,
            CommunityId community,
            MemberId author,
            @Nullable PostId parent,
            @Nullable MemberId by,
            Instant at,
            @Nullable MemberId followersOf)
            implements PostEvent {
        /** One that is seen by all who read the community. */
        public PostRestored(
                PostId post,
                CommunityId community,
                MemberId author,
                @Nullable PostId parent,
                @Nullable MemberId by,
                Instant at) {
            this(post, community, author, parent, by, at, null);
        }
    }

    /** Its author deleted a post that had been removed: for others it was gone before. */
    @StoredAs("post.removed-deleted")
    record RemovedPostDeleted(
            PostId post,
            CommunityId community,
            MemberId author,
            Instant at,
            @Nullable MemberId followersOf)
            implements PostEvent {
        /** One that was seen by all who read the community. */
        public RemovedPostDeleted(PostId post, CommunityId community, MemberId author, Instant at) {
            this(post, community, author, at, null);
        }
    }
}
