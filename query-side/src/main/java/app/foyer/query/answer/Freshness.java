package app.foyer.query.answer;

import app.foyer.query.store.BucketState;
import app.foyer.query.store.BucketStore;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * How far all buckets are: the position that the furthest behind has reached. The highest one would
 * be no proof that everything before it was applied everywhere.
 */
public final class Freshness {
    private static final Duration LOOK_EVERY = Duration.ofMillis(3);

    private final BucketStore buckets;
    private final LongSupplier known;
    private final Duration waitMax;
    private final LongConsumer amended;
    private List<Long> epochs = List.of();
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Look last = new Look(BucketState.EMPTY, Long.MIN_VALUE);

    /**
     * @param waitMax how long a reader waits for a position, at most
     */
    public Freshness(BucketStore buckets, Duration waitMax) {
        this(buckets, () -> Long.MAX_VALUE, waitMax);
    }

    /**
     * @param known up to where this node knows what happened to what it keeps
     */
    public Freshness(BucketStore buckets, LongSupplier known, Duration waitMax) {
        this(buckets, known, waitMax, _ -> {});
    }

    /**
     * @param known up to where this node knows what happened to what it keeps
     * @param amended is told when somebody took a bucket, and may have changed it otherwise than by
     *     the log; and the position that no bucket is beyond
     */
    public Freshness(
            BucketStore buckets, LongSupplier known, Duration waitMax, LongConsumer amended) {
        this.buckets = buckets;
        this.known = known;
        this.waitMax = waitMax;
        this.amended = amended;
    }

    /** What is answered now is good up to here. */
    long position() {
        return Math.min(known.getAsLong(), furthestBehind().position());
    }

    private record Look(BucketState behind, long nanos) {
        boolean isFresh() {
            return nanos != Long.MIN_VALUE && System.nanoTime() - nanos < LOOK_EVERY.toNanos();
        }
    }

    /**
     * The bucket furthest behind, as it was a few milliseconds ago. One looks again, while the
     * others go on with the last look: buckets only advance, so it is never too much to say.
     */
    public BucketState furthestBehind() {
        Look look = last;
        if (look.isFresh()) {
            return look.behind();
        }
        boolean first = look.nanos() == Long.MIN_VALUE;
        if (first) {
            looking.lock();
        }
        if (first || looking.tryLock()) {
            try {
                lookAgain();
            } finally {
                looking.unlock();
            }
        }
        return last.behind();
    }

    private void lookAgain() {
        if (!last.isFresh()) {
            long nanos = System.nanoTime();
            List<BucketState> states = buckets.states();
            noteEpochs(states);
            BucketState behind =
                    states.stream()
                            .min(Comparator.comparingLong(BucketState::position))
                            .orElse(BucketState.EMPTY);
            last = new Look(behind, nanos);
        }
    }

    private void noteEpochs(List<BucketState> states) {
        List<Long> found = states.stream().map(BucketState::epoch).toList();
        if (!found.equals(epochs)) {
            amended.accept(states.stream().mapToLong(BucketState::position).max().orElse(0));
            epochs = found;
        }
    }

    /** Waits until all buckets are at {@code atLeast}, or for as long as one waits at most. */
    long await(long atLeast) {
        long start = System.nanoTime();
        long position = position();
        while (position < atLeast && System.nanoTime() - start < waitMax.toNanos()) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            position = position();
        }
        return position;
    }
}
