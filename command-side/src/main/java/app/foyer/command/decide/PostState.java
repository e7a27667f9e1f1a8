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
     */
    record Live(
            CommunityId community,
            MemberId author,
            PostId thread,
            @Nullable PostId parent,
            Content content,
            boolean imported)
            implements PostState {}

    /**
     * A moderator removed it.
     *
     * @param by who did; null for an operator
     */
    record Removed(Live post, @Nullable MemberId by) implements PostState {}

    /** It was deleted. */
    record Deleted(CommunityId community, MemberId author) implements PostState {}

    @Override
    default PostState after(Event event) {
        if (!(event instanceof PostEvent own)) {
            throw State.foreign(this, event);
        }
        return switch (own) {
            case PostPublished e ->
                    new Live(
                            e.community(),
                            e.author(),
                            e.post(),
                            null,
                            new Content(e.text(), e.length()),
                            false);
            case ReplyWritten e ->
                    new Live(
                            e.community(),
                            e.author(),
                            e.thread(),
                            e.parent(),
                            new Content(e.text(), e.length()),
                            false);
            case PostImported e ->
                    new Live(
                            e.community(),
                            e.author(),
                            e.thread(),
                            e.parent(),
                            new Content(e.text(), e.length()),
                            true);
            case PostEdited e ->
                    switch (this) {
                        case Live live ->
                                new Live(
                                        live.community(),
                                        live.author(),
                                        live.thread(),
                                        live.parent(),
                                        new Content(e.text(), e.length()),
                                        live.imported());
                        case Unknown _, Removed _, Deleted _ ->
                                throw new IllegalStateException(
                                        "edited, but not there: " + e.post());
                    };
            case PostDeleted e -> new Deleted(e.community(), e.author());
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
            case RemovedPostDeleted e -> new Deleted(e.community(), e.author());
        };
    }
}
