package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a post. Lengths are in characters (code points). */
public sealed interface PostEvent extends Event, PersonalEvent {
    PostId post();

    CommunityId community();

    MemberId author();

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

    /** A post was published, and began a thread. */
    @StoredAs("post.published")
    record PostPublished(
            PostId post,
            CommunityId community,
            MemberId author,
            Instant at,
            @Personal @Nullable String text,
            int length)
            implements PostEvent {}

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
            int length)
            implements PostEvent {}

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
            int length)
            implements PostEvent {}

    /** A post's words were changed. */
    @StoredAs("post.edited")
    record PostEdited(
            PostId post,
            CommunityId community,
            MemberId author,
            Instant at,
            @Personal @Nullable String text,
            int length)
            implements PostEvent {}

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
            Instant at)
            implements PostEvent {}

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
            @Personal @Nullable String reason)
            implements PostEvent {}

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
            Instant at)
            implements PostEvent {}

    /** Its author deleted a post that had been removed: for others it was gone before. */
    @StoredAs("post.removed-deleted")
    record RemovedPostDeleted(PostId post, CommunityId community, MemberId author, Instant at)
            implements PostEvent {}
}
