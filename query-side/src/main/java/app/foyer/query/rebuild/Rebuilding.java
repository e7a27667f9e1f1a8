package app.foyer.query.rebuild;

import app.foyer.contract.projection.LiveBucket;
import app.foyer.contract.projection.RebuildProgress;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Generations;
import app.foyer.query.store.Life;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the buckets built anew that are wanted so and held here, and those that lost keys; and what
 * they leave behind deleted, once nobody can be reading it any more.
 */
public final class Rebuilding implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Rebuilding.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int THREADS = 3;

    private static final int FORGOTTEN_TIMES = 2;

    private final Means means;
    private final Generations generations;
    private final Pace pace;
    private final Duration grace;
    private final Watched watched;
    private final Unsound unsound;

    /** For which time they are forgotten, and how often that was done for it. */
    private long owed;

    private int forgotten;
    private @Nullable ScheduledExecutorService timer;
    private @Nullable ExecutorService workers;

    /**
     * Is told what happens.
     *
     * @param applied how many events were applied to a bucket
     * @param done of which bucket something new is live
     * @param lost which bucket lacks keys, before those that do are built anew
     */
    public record Watched(
            LongConsumer applied, IntConsumer done, Consumer<Map<Integer, Long>> lost) {}

    /**
     * @param share of the time that a rebuild works, more than 0 and at most 1
     * @param grace after which keys that were live are deleted; longer than any reading
     */
    public Rebuilding(Means means, double share, Duration grace, Watched watched) {
        this.means = means;
        this.generations = means.generations();
        this.pace = new Pace(share);
        this.grace = grace;
        this.watched = watched;
        this.unsound = new Unsound(generations::lives);
    }

    /** Looks now and then what is wanted, from now on. */
    public void start() {
        workers =
                Executors.newFixedThreadPool(
                        THREADS, Thread.ofPlatform().name("rebuild-", 1).daemon().factory());
        ScheduledExecutorService started =
                Executors.newScheduledThreadPool(
                        3, Thread.ofPlatform().name("rebuilding-", 1).daemon().factory());
        timer = started;
        long everyMs = LOOK_EVERY.toMillis();
        Future<?> _ =
                started.scheduleWithFixedDelay(
                        () -> quietly(this::look), everyMs, everyMs, TimeUnit.MILLISECONDS);
        Future<?> _ =
                started.scheduleWithFixedDelay(
                        () -> quietly(this::clean), everyMs, everyMs, TimeUnit.MILLISECONDS);
        Future<?> _ =
                started.scheduleWithFixedDelay(
                        () -> quietly(this::forgetHomes), everyMs, everyMs, TimeUnit.MILLISECONDS);
    }

    /** Says that a bucket is to be built anew, wherever it is held. */
    public void want(int bucket) {
        unsound.forget(bucket);
        generations.want(bucket, true);
    }

    /** Says that it is not any more; what was built stays, and is taken up when it is wanted. */
    public void rest(int bucket) {
        generations.want(bucket, false);
    }

    /**
     * How far the rebuilds are that are wanted, or were begun; of all buckets, held here or not.
     */
    public List<RebuildProgress> progress() {
        List<Life> lives = generations.lives();
        List<BucketState> live = means.live().states();
        List<BucketState> built = generations.beside().states();
        Instant now = means.clock().instant();
        List<RebuildProgress> found = new ArrayList<>();
        for (int bucket = 0; bucket < lives.size(); bucket++) {
            Life life = lives.get(bucket);
            if (life.wanted() || life.building() != 0) {
                found.add(progress(bucket, life, live.get(bucket), built.get(bucket), now));
            }
        }
        return found;
    }

    /** What is live of all buckets, in their order. */
    public List<LiveBucket> live() {
        List<BucketState> states = means.live().states();
        return IntStream.range(0, states.size())
                .mapToObj(bucket -> live(bucket, states.get(bucket)))
                .toList();
    }

    private static LiveBucket live(int bucket, BucketState state) {
        return new LiveBucket(bucket, state.generation(), state.position());
    }

    private static RebuildProgress progress(
            int bucket, Life life, BucketState live, BucketState built, Instant now) {
        Instant begunAt = life.begunAt();
        double seconds = begunAt == null ? 0 : Duration.between(begunAt, now).toMillis() / 1_000.0;
        long done = built.position() - life.begunFrom();
        boolean known = life.wanted() && seconds > 0 && done > 0;
        double perSecond = known ? done / seconds : 0;
        long missing = Math.max(0, live.position() - built.position());
        return new RebuildProgress(
                bucket,
                life.wanted(),
                built.position(),
                live.position(),
                percent(built.position(), live.position()),
                perSecond,
                known ? (long) Math.ceil(missing / perSecond) : -1);
    }

    private static double percent(long position, long upTo) {
        return upTo == 0 ? 100 : Math.min(100, 100.0 * position / upTo);
    }

    /** What does not come right, as a sentence; empty if nothing. */
    public Optional<String> illness() {
        return unsound.illness();
    }

    private static void quietly(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException e) {
            log.warn("A rebuild does not get on, and is tried again: {}", e.toString());
            log.debug("Why it does not", e);
        }
    }

    private void clean() {
        generations.clean(means.clock().instant().minus(grace));
    }

    /** Does what is to be done now. */
    private void look() {
        Map<Integer, Long> held = means.held().get();
        wantWhatLostKeys(held);
        Map<Integer, Long> mine = wanted(held);
        ExecutorService own = workers;
        if (!mine.isEmpty() && own != null) {
            log.info("Buckets {} are built anew", mine.keySet());
            Build.Outcome outcome = new Build(means, mine, pace, own, watched.applied()).run();
            outcome.unsound().forEach(this::noteUnsound);
            outcome.done().forEach(this::noteDone);
        }
    }

    /**
     * Home timelines of all buckets: they are merged from what others hold, and may have been while
     * it lacked something. Done twice, since one may just have been merged; by whoever holds the
     * first bucket.
     */
    private void forgetHomes() {
        long now = means.held().get().containsKey(0) ? generations.forgettingOwed() : 0;
        if (now == 0) {
            return;
        }
        if (now != owed) {
            owed = now;
            forgotten = 0;
        }
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            means.live().forgetHomes(bucket);
        }
        forgotten++;
        if (forgotten == FORGOTTEN_TIMES) {
            generations.forgettingDone(owed);
        }
    }

    private Map<Integer, Long> wanted(Map<Integer, Long> held) {
        List<Life> lives = generations.lives();
        Map<Integer, Long> mine = new TreeMap<>(held);
        mine.keySet().removeIf(bucket -> !lives.get(bucket).wanted());
        return mine;
    }

    private void wantWhatLostKeys(Map<Integer, Long> held) {
        if (!toHeal(held).isEmpty()) {
            // Who lost one has often lost more, and then all are built from one reading.
            watched.lost().accept(held);
            toHeal(held)
                    .forEach(bucket -> {
                        log.warn("Bucket {} lost keys, and is built anew", bucket);
                        generations.want(bucket, true);
                    });
        }
    }

    private List<Integer> toHeal(Map<Integer, Long> held) {
        List<Life> lives = generations.lives();
        List<BucketState> states = means.live().states();
        return held.keySet().stream()
                .filter(bucket -> isToHeal(bucket, states.get(bucket), lives))
                .toList();
    }

    private boolean isToHeal(int bucket, BucketState state, List<Life> lives) {
        return state.lost() > 0 && !lives.get(bucket).wanted() && !unsound.isTooOften(bucket);
    }

    private void noteUnsound(int bucket) {
        unsound.note(bucket);
        log.error("What was built of bucket {} lacks something, and is not used", bucket);
        if (unsound.isTooOften(bucket)) {
            generations.want(bucket, false);
        }
    }

    private void noteDone(int bucket) {
        unsound.forget(bucket);
        log.info("Bucket {} is built anew, and live", bucket);
        watched.done().accept(bucket);
    }

    @Override
    public void close() {
        ScheduledExecutorService started = timer;
        ExecutorService own = workers;
        if (started != null && own != null) {
            started.shutdownNow();
            awaitEnd(started);
            own.shutdownNow();
        }
    }

    private static void awaitEnd(ExecutorService ending) {
        try {
            boolean _ = ending.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
