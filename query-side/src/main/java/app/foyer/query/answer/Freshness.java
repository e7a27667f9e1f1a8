package app.foyer.query.answer;

import app.foyer.query.store.BucketState;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * How far all buckets are: the position that the furthest behind has reached. The highest one would
 * be no proof that everything before it was applied everywhere.
 */
public final class Freshness {
    private static final Duration LOOK_EVERY = Duration.ofMillis(3);

    /** Nobody goes on with a look that is older: other keys may be live. */
    private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofSeconds(1);

    /** So long what is newer waits for a bucket that stands still. */
    private static final Duration WAITED_FOR = Duration.ofSeconds(5);

    /** Longer than anything takes that is read and then kept. */
    private static final Duration READING_MAX = Duration.ofSeconds(10);

    private final BucketStore buckets;
    private final LongSupplier known;
    private final Runnable others;
    private final Duration waitMax;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Look last = Look.NONE;
    private List<BucketState> states = List.of();
    private long highest;
    private long highestOfSignals;
    private boolean forgetting;
    private long forgottenNanos;

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
        this(buckets, known, () -> {}, waitMax, 0);
    }

    /**
     * @param others is told when other keys have become live, or older ones, or when somebody took
     *     a bucket and may have mended it: what was read from those before is not good any more
     * @param owed how far the log went when this node began: until all buckets are there, nobody
     *     knows whether they were fuller before
     */
    public Freshness(
            BucketStore buckets, LongSupplier known, Runnable others, Duration waitMax, long owed) {
        this.buckets = buckets;
        this.known = known;
        this.others = others;
        this.waitMax = waitMax;
        this.highest = owed;
        this.highestOfSignals = owed;
    }

    /** What is answered now is good up to here. */
    long position() {
        return Math.min(known.getAsLong(), furthestBehind().position());
    }

    /**
     * Whether keys are known to be gone, or what was there already is not there again yet; of all
     * but the signals.
     */
    boolean isPartial() {
        return last.partial();
    }

    /** The same, of the signals, which rankings and recommendations are made of. */
    boolean areSignalsPartial() {
        return last.signalsPartial();
    }

    /**
     * Up to which position a post may be shown. While what was there already is not there again
     * yet, buckets are far apart, and a door may stand open in one that was closed before a post in
     * another was written behind it; up to where all of them are, none is older than a post.
     */
    long shownUpTo() {
        BucketState _ = furthestBehind();
        Look look = last;
        return look.partial() ? look.remembered() : Long.MAX_VALUE;
    }

    /**
     * Up to which position a list is shown of which something is not there yet: to where all
     * buckets are, or who goes on from what is newer would never meet it. One that stands still is
     * not waited for.
     */
    long levelUpTo() {
        BucketState _ = furthestBehind();
        Look look = last;
        return System.nanoTime() - look.gotOnNanos() < WAITED_FOR.toNanos()
                ? look.remembered()
                : Long.MAX_VALUE;
    }

    /**
     * How the buckets were.
     *
     * @param behind the one furthest behind
     * @param remembered the position of the one furthest behind of those that hold what was
     *     written, and who may see it; the signals do not
     * @param partial whether keys of those are gone, or what was there already is not there again
     * @param signalsPartial the same of the signals
     * @param level whether all that hold what was written were at one position
     * @param gotOnNanos when they last were, or the one furthest behind got on
     */
    private record Look(
            BucketState behind,
            long remembered,
            boolean partial,
            boolean signalsPartial,
            boolean level,
            long gotOnNanos,
            long nanos) {
        private static final Look NONE =
                new Look(BucketState.EMPTY, 0, false, false, true, Long.MIN_VALUE, Long.MIN_VALUE);

        boolean isYounger(Duration age) {
            return nanos != Long.MIN_VALUE && System.nanoTime() - nanos < age.toNanos();
        }
    }

    /**
     * The bucket furthest behind, as it was a few milliseconds ago. One looks again, while the
     * others go on with the last look: mostly buckets advance, so it is not too much to say.
     */
    public BucketState furthestBehind() {
        Look look = last;
        if (look.isYounger(LOOK_EVERY)) {
            return look.behind();
        }
        boolean must = !look.isYounger(LOOK_AT_LEAST_EVERY);
        if (must) {
            looking.lock();
        }
        if (must || looking.tryLock()) {
            try {
                lookAgain();
            } finally {
                looking.unlock();
            }
        }
        return last.behind();
    }

    private void lookAgain() {
        if (!last.isYounger(LOOK_EVERY)) {
            long nanos = System.nanoTime();
            List<BucketState> now = buckets.states();
            BucketState signals = now.get(Buckets.SIGNALS);
            List<BucketState> written = now.subList(0, Buckets.COUNT);
            BucketState behind = furthestBehind(written);
            noteOthers(now, nanos);
            long position = behind.position();
            highest = Math.max(highest, position);
            highestOfSignals = Math.max(highestOfSignals, signals.position());
            boolean lost = written.stream().anyMatch(state -> state.lost() > 0);
            boolean level = written.stream().allMatch(state -> state.position() == position);
            boolean standsStill = !level && !last.level() && position == last.remembered();
            last =
                    new Look(
                            furthestBehind(List.of(behind, signals)),
                            position,
                            lost || position < highest,
                            signals.lost() > 0 || signals.position() < highestOfSignals,
                            level,
                            standsStill ? last.gotOnNanos() : nanos,
                            nanos);
        }
    }

    private static BucketState furthestBehind(List<BucketState> states) {
        return states.stream()
                .min(Comparator.comparingLong(BucketState::position))
                .orElse(BucketState.EMPTY);
    }

    /** Tells of it at once, and once more when all that was being read has been read. */
    private void noteOthers(List<BucketState> now, long nanos) {
        if (areOthers(states, now)) {
            forgetting = true;
            forgottenNanos = nanos;
            others.run();
        } else if (forgetting && nanos - forgottenNanos > READING_MAX.toNanos()) {
            forgetting = false;
            others.run();
        }
        states = now;
    }

    private static boolean areOthers(List<BucketState> before, List<BucketState> now) {
        for (int bucket = 0; bucket < before.size(); bucket++) {
            if (before.get(bucket).generation() != now.get(bucket).generation()
                    || before.get(bucket).epoch() != now.get(bucket).epoch()
                    || before.get(bucket).position() > now.get(bucket).position()) {
                return true;
            }
        }
        return false;
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
