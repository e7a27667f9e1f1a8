package app.foyer.query.audit;

import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.PostEvent.PostWorded;
import app.foyer.query.projection.Folding;
import app.foyer.query.projection.LogEntries;
import app.foyer.query.projection.Projection;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Write.FanOut;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The newest posts of the log, and whom each is owed to, as the projection says it. Of a post its
 * ids are kept, and no words. For one thread.
 */
final class RecentPosts {
    /** Few enough to stand among the 800 entries of every home timeline that they are owed to. */
    private static final int POSTS_MAX = 20;

    /** How far back is looked for them, in events. */
    private static final int EVENTS_MAX = 200;

    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final LongSupplier head;
    private final Folding projection = new Projection();
    private final Deque<RecentPost> newest = new ArrayDeque<>();
    private long read;

    /**
     * @param position of the post in the log
     * @param fanOuts one for each bucket, in their order
     */
    record RecentPost(long position, List<FanOut> fanOuts) {}

    RecentPosts(StreamableMessageSource<TrackedEventMessage<?>> log, LongSupplier head) {
        this.log = log;
        this.head = head;
    }

    /** Up to twenty, the oldest first. */
    List<RecentPost> now() throws InterruptedException {
        long end = head.getAsLong();
        if (end < read) {
            // Another log, restored from a backup.
            newest.clear();
            read = 0;
        }
        read = Math.max(read, end - EVENTS_MAX);
        if (read < end) {
            readUpTo(end);
        }
        return List.copyOf(newest);
    }

    private void readUpTo(long end) throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> events =
                log.openStream(new GlobalSequenceTrackingToken(read))) {
            while (read < end && events.hasNextAvailable(1, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> message = events.nextAvailable();
                read = message.trackingToken().position().orElseThrow();
                take(LogEntries.of(message));
            }
        }
    }

    private void take(LogEntry entry) {
        if (!(entry.event() instanceof PostWorded)) {
            return;
        }
        List<FanOut> fanOuts = new ArrayList<>();
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            projection.writes(List.of(entry), bucket).stream()
                    .filter(FanOut.class::isInstance)
                    .map(FanOut.class::cast)
                    .forEach(fanOuts::add);
        }
        if (fanOuts.size() == Buckets.COUNT) {
            newest.addLast(new RecentPost(entry.position(), List.copyOf(fanOuts)));
        }
        if (newest.size() > POSTS_MAX) {
            newest.removeFirst();
        }
    }
}
