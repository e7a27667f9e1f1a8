package app.foyer.query.answer;

import app.foyer.query.store.BucketState;
import app.foyer.query.store.BucketStore;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;

/**
 * How far all buckets are: the position that the furthest behind has reached. The highest one would
 * be no proof that everything before it was applied everywhere.
 */
public final class Freshness {
    private static final Duration LOOK_EVERY = Duration.ofMillis(3);

    private final BucketStore buckets;
    private final Duration waitMax;
    private volatile Look last = new Look(BucketState.EMPTY, Long.MIN_VALUE);

    /**
     * @param waitMax how long a reader waits for a position, at most
     */
    public Freshness(BucketStore buckets, Duration waitMax) {
        this.buckets = buckets;
        this.waitMax = waitMax;
    }

    private record Look(BucketState behind, long nanos) {
        boolean isFresh() {
            return nanos != Long.MIN_VALUE && System.nanoTime() - nanos < LOOK_EVERY.toNanos();
        }
    }

    /** The bucket furthest behind, as it was a few milliseconds ago at most. */
    public BucketState furthestBehind() {
        Look look = last;
        return look.isFresh() ? look.behind() : lookAgain();
    }

    /** One look serves all who wait for one. */
    private synchronized BucketState lookAgain() {
        if (!last.isFresh()) {
            long nanos = System.nanoTime();
            BucketState behind =
                    buckets.states().stream()
                            .min(Comparator.comparingLong(BucketState::position))
                            .orElse(BucketState.EMPTY);
            last = new Look(behind, nanos);
        }
        return last.behind();
    }

    /** Waits until all buckets are at {@code atLeast}, or for as long as one waits at most. */
    long await(long atLeast) {
        long start = System.nanoTime();
        long position = furthestBehind().position();
        while (position < atLeast && System.nanoTime() - start < waitMax.toNanos()) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            position = furthestBehind().position();
        }
        return position;
    }
}
