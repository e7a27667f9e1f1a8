package app.foyer.command.desk;

import app.foyer.contract.AggregateId;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
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
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.OwnLog;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folds what a member did from the log: by its indices, never by reading it all. */
public final class MembersLog implements OwnLog {
    private static final int BATCH = 500;

    private final Function<MemberId, List<AggregateId>> postsOf;
    private final Function<Collection<AggregateId>, Stream<Event>> events;

    /**
     * @param postsOf the posts of a member, in the log's order
     * @param events of aggregates, each aggregate's in order
     */
    public MembersLog(
            Function<MemberId, List<AggregateId>> postsOf,
            Function<Collection<AggregateId>, Stream<Event>> events) {
        this.postsOf = postsOf;
        this.events = events;
    }

    @Override
    public void posts(MemberId author, Consumer<OwnPost> each) {
        batches(postsOf.apply(author))
                .forEach(batch ->
                        fold(batch).values().stream().filter(Objects::nonNull).forEach(each));
    }

    @Override
    public Map<AggregateId, Instant> began(Collection<AggregateId> relations) {
        Map<AggregateId, Instant> began = new HashMap<>();
        batches(List.copyOf(relations))
                .flatMap(events)
                .filter(event ->
                        event instanceof MembershipJoined || event instanceof FollowStarted)
                .forEach(event -> began.put(event.aggregate(), event.at()));
        return began;
    }

    private static Stream<List<AggregateId>> batches(List<AggregateId> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + BATCH)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + BATCH)));
    }

    /** The posts as they are now, in their order; null where one was deleted. */
    private Map<AggregateId, @Nullable OwnPost> fold(List<AggregateId> posts) {
        Map<AggregateId, @Nullable OwnPost> folded = new LinkedHashMap<>();
        posts.forEach(post -> folded.put(post, null));
        events.apply(posts)
                .forEach(event ->
                        folded.put(
                                event.aggregate(),
                                after(folded.get(event.aggregate()), (PostEvent) event)));
        return folded;
    }

    private static @Nullable OwnPost after(@Nullable OwnPost post, PostEvent event) {
        return switch (event) {
            case PostPublished e -> first(e, e.post(), null);
            case ReplyWritten e -> first(e, e.thread(), e.parent());
            case PostImported e -> first(e, e.thread(), e.parent());
            case PostEdited e -> edited(Objects.requireNonNull(post), e);
            // Its author reads it all the same.
            case PostRemoved _, PostRestored _ -> post;
            case PostDeleted _, RemovedPostDeleted _ -> null;
        };
    }

    private static OwnPost first(PostWorded e, PostId thread, @Nullable PostId parent) {
        return new OwnPost(
                e.post(),
                e.community(),
                thread,
                parent,
                e.content(),
                e.at(),
                null,
                e instanceof PostImported,
                e.followersOf());
    }

    private static OwnPost edited(OwnPost post, PostEdited e) {
        return new OwnPost(
                post.post(),
                post.community(),
                post.thread(),
                post.parent(),
                e.content(),
                post.at(),
                e.at(),
                post.imported(),
                post.followersOf());
    }
}
