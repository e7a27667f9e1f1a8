package app.foyer.load.bench;

import app.foyer.contract.Origin;
import app.foyer.contract.Role;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.CommunityCommand.FoundCommunity;
import app.foyer.contract.command.CommunityCommand.OpenCommunity;
import app.foyer.contract.command.FollowCommand.Follow;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.id.MemberId;
import app.foyer.query.projection.Projection;
import app.foyer.query.store.Batch;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.redis.RedisBucketStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Puts what follows from commands into a house's Redis, by the folds of a server but without its
 * log, while nothing else happens there. Positions are borrowed from what the log holds: of posts,
 * of which there must be fewer, each has one of its own.
 */
final class BesideTheLog implements Consumer<Command>, AutoCloseable {
    private static final int AT_ONCE = 4_000;

    private final RedisBucketStore store;
    private final Projection projection = new Projection();
    private final Steps steps = new Steps("Events put into Redis", System.out);
    private final List<LogEntry> entries = new ArrayList<>();
    private final long head;
    private long posts;
    private long told;

    BesideTheLog(BenchHouse house) {
        this.store = new RedisBucketStore(house.redis(), "bench");
        this.head = store.state(0).position();
    }

    @Override
    public void accept(Command command) {
        Instant now = Instant.now();
        Event event = event(command, now);
        long position = event instanceof PostPublished ? ++posts : head;
        if (position > head) {
            throw new IllegalStateException("there are more posts than positions");
        }
        entries.add(new LogEntry(position, event, Origin.MEMBER, now));
        if (entries.size() == AT_ONCE) {
            put();
        }
    }

    private static Event event(Command command, Instant now) {
        return switch (command) {
            case FoundCommunity found ->
                    new CommunityFounded(found.community(), null, now, found.description());
            case OpenCommunity open -> new CommunityOpened(open.community(), now);
            case JoinCommunity join ->
                    new MembershipJoined(join.community(), join.member(), now, Role.MEMBER);
            case Follow follow -> new FollowStarted(follow.follower(), follow.followed(), now);
            case PublishPost post -> {
                String text = Objects.requireNonNull(post.content().text());
                yield new PostPublished(
                        post.post(), post.community(), post.author(), now, text, text.length());
            }
            default -> throw new IllegalArgumentException("cannot be put beside: " + command);
        };
    }

    private void put() {
        IntStream.range(0, Buckets.COUNT).parallel().forEach(this::put);
        told += entries.size();
        entries.clear();
        steps.reached(told);
    }

    private void put(int bucket) {
        BucketState state = store.state(bucket);
        store.apply(
                new Batch(
                        bucket,
                        state.epoch(),
                        state.position(),
                        state.position(),
                        Instant.now(),
                        projection.writes(entries, bucket)));
    }

    /** Has everybody's home built, as it is when somebody reads it. */
    void homes(List<MemberId> members) {
        put();
        steps.done();
        BuiltHomes.of(members, store);
    }

    @Override
    public void close() {
        store.close();
    }
}
