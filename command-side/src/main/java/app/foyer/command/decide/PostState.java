package app.foyer.command.decide;

import app.foyer.contract.Content;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostImported;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.PostEvent.PostRestored;
import app.foyer.contract.event.PostEvent.PostWorded;
import app.foyer.contract.event.PostEvent.RemovedPostDeleted;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import org.jspecify.annotations.Nullable;

/** What became of a post. */
public sealed interface PostState extends State {
    record Unknown() implements PostState {}

    /**
     * It stands.
     *
     * @param thread the post that began its thread; itself if it did
     * @param parent what it answers; null if it began a thread
     * @param imported whether it was brought along from elsewhere
     * @param followersOf whose followers alone see it; null if all do who read the community
     * @param edits how often its words were changed
     */
    record Live(
            CommunityId community,
            MemberId author,
            PostId thread,
            @Nullable PostId parent,
            Content content,
            boolean imported,
            @Nullable MemberId followersOf,
            int edits)
            implements PostState {
        private static Live first(PostWorded event, PostId thread, @Nullable PostId parent) {
            return new Live(
                    event.community(),
                    event.author(),
                    thread,
                    parent,
                    event.content(),
                    event instanceof PostImported,
                    event.followersOf(),
                    0);
        }

        private Live edited(PostEdited event) {
            int number = event.number() == null ? edits + 1 : event.number();
            return new Live(
                    community,
                    author,
                    thread,
                    parent,
                    event.content(),
                    imported,
                    followersOf,
                    number);
        }
    }

    /**
     * A moderator removed it.
     *
     * @param by who did; null for an operator
     */
    record Removed(Live post, @Nullable MemberId by) implements PostState {}

    /**
     * It was deleted.
     *
     * @param followersOf whose followers alone saw it; null if all did who read the community
     */
    record Deleted(CommunityId community, MemberId author, @Nullable MemberId followersOf)
            implements PostState {}

    @Override
    default PostState after(Event event) {
        if (!(event instanceof PostEvent own)) {
            throw State.foreign(this, event);
        }
        return switch (own) {
            case PostPublished e -> Live.first(e, e.post(), null);
            case ReplyWritten e -> Live.first(e, e.thread(), e.parent());
            case PostImported e -> Live.first(e, e.thread(), e.parent());
            case PostEdited e ->
                    switch (this) {
                        case Live live -> live.edited(e);
                        case Unknown _, Removed _, Deleted _ ->
                                throw new IllegalStateException(
                                        "edited, but not there: " + e.post());
                    };
            case PostDeleted e -> new Deleted(e.community(), e.author(), e.followersOf());
            case PostRemoved e ->
                    switch (this) {
                        case Live live -> new Removed(live, e.by());
                        case Unknown _, Removed _, Deleted _ ->
                                throw new IllegalStateException(
                                        "removed, but not there: " + e.post());
                    };
            case PostRestored e ->
                    switch (this) {
                        case Removed removed -> removed.post();
                        case Unknown _, Live _, Deleted _ ->
                                throw new IllegalStateException(
                                        "restored, but not removed: " + e.post());
                    };
            case RemovedPostDeleted e -> new Deleted(e.community(), e.author(), e.followersOf());
        };
    }
}
