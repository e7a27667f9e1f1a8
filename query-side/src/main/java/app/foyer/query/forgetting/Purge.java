package app.foyer.query.forgetting;

import app.foyer.query.store.BucketState;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Generations;
import app.foyer.query.store.Life;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
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
    private final Generations generations;
    private final Cleared cleared;
    private final LongSupplier head;
    private final Clock clock;

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
     * @param generations of the buckets: one that rests, half built, is given up
     * @param head the last position of the log
     * @param clock the system's
     */
    public Purge(
            BucketStore buckets,
            Generations generations,
            Cleared cleared,
            LongSupplier head,
            Clock clock) {
        this.buckets = buckets;
        this.generations = generations;
        this.cleared = cleared;
        this.head = head;
        this.clock = clock;
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
        long purged = buckets.rewrittenUpTo();
        if (seen <= purged) {
            seen = cleared.upTo();
            target = head.getAsLong();
        }
        if (seen > purged && reached() >= target && isAlone() && buckets.rewriteFiles(seen)) {
            log.debug("The store's files hold nobody who was forgotten up to position {}", seen);
        }
    }

    /** Whether no other generation holds what the live one does not hold any more. */
    private boolean isAlone() {
        generations.giveUpResting(clock.instant());
        List<Life> lives = generations.lives();
        List<BucketState> built = generations.beside().states();
        return IntStream.range(0, lives.size())
                .allMatch(bucket -> {
                    Life life = lives.get(bucket);
                    return life.leftAt() == null
                            && (life.building() == 0 || built.get(bucket).position() >= target);
                });
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
