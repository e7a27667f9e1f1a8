package app.foyer.query.forgetting;

import app.foyer.query.store.BucketState;
import app.foyer.query.store.BucketStore;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the store write its files anew once what follows from a forgetting has reached every bucket.
 * Up to whom that was done stands in the store itself, so that a store from before is purged again.
 */
public final class Purge implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Purge.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final BucketStore buckets;
    private final Cleared cleared;
    private final LongSupplier head;

    /** Up to whom it is done. */
    private long purged;

    /** Up to whom it is to be done. */
    private long seen;

    /** Where every bucket must be for that. */
    private long target;

    private @Nullable ScheduledExecutorService timer;

    /** What the log knows. */
    @FunctionalInterface
    public interface Cleared {
        /**
         * The position of the last member to be forgotten of whom nothing is left to be ended; 0 if
         * there is none.
         */
        long upTo();
    }

    /**
     * @param head the last position of the log
     */
    public Purge(BucketStore buckets, Cleared cleared, LongSupplier head) {
        this.buckets = buckets;
        this.cleared = cleared;
        this.head = head;
    }

    /** Looks now and then, from now on. */
    public void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("purge").daemon().factory());
        timer = started;
        Future<?> _ =
                started.scheduleWithFixedDelay(
                        this::lookQuietly, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException e) {
            log.warn(
                    "Redis' files may still hold who is forgotten, which will be tried again: {}",
                    e.getMessage());
        }
    }

    /** Purges, if there is anything to be purged and every bucket is far enough. */
    void look() {
        if (seen == purged) {
            seen = Math.max(purged, cleared.upTo());
            target = head.getAsLong();
        }
        if (seen > purged && reached() >= target && buckets.rewriteFiles(seen)) {
            purged = seen;
            log.debug("The store's files hold nobody who was forgotten up to position {}", seen);
        }
    }

    private long reached() {
        return buckets.states().stream().mapToLong(BucketState::position).min().orElse(0);
    }

    @Override
    public void close() {
        ScheduledExecutorService started = timer;
        if (started != null) {
            started.shutdownNow();
        }
    }
}
