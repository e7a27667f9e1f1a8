package app.foyer.query.rebuild;

import app.foyer.query.store.Generations;
import app.foyer.query.store.Key;
import app.foyer.query.store.Swept;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through the catalogues of the buckets that are held here, gently and again and again, and
 * looks whether every key is there. What a reader misses is looked for at once. A bucket that lost
 * a key is told so, in the store.
 */
public final class Sweeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);
    private static final Duration STEP = Duration.ofMillis(100);
    private static final int MISSED_MAX = 1_000;

    /** What a portion counts at least: a trip costs something however few keys come of it. */
    private static final int PORTION_MIN = 100;

    private final Generations generations;
    private final Supplier<Map<Integer, Long>> held;
    private final int keysPerSecond;
    private final LongConsumer swept;
    private final LongConsumer lost;
    private final BlockingQueue<Key> missed = new LinkedBlockingQueue<>(MISSED_MAX);
    private final Map<Integer, String> cursors = new HashMap<>();
    private final Set<Integer> toGo = new HashSet<>();
    private double allowance;
    private @Nullable ScheduledExecutorService timer;

    /**
     * @param held the buckets that are held here
     * @param keysPerSecond that are looked for, about; 0 to look for those alone that are missed
     * @param swept is told how many keys were looked for
     * @param lost and how many of them were gone
     */
    public Sweeper(
            Generations generations,
            Supplier<Map<Integer, Long>> held,
            int keysPerSecond,
            LongConsumer swept,
            LongConsumer lost) {
        this.generations = generations;
        this.held = held;
        this.keysPerSecond = keysPerSecond;
        this.swept = swept;
        this.lost = lost;
    }

    /** Goes on and on, from now on. */
    public void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("sweeper").daemon().factory());
        timer = started;
        Future<?> _ =
                started.scheduleWithFixedDelay(
                        this::stepQuietly, STEP.toMillis(), STEP.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Somebody did not find a key that should be there. Forgotten if there are too many. */
    public void missed(Key key) {
        boolean _ = missed.offer(key);
    }

    private void stepQuietly() {
        try {
            lookForMissed();
            step();
        } catch (RuntimeException e) {
            log.debug("The sweep does not get on: {}", e.toString());
        }
    }

    private void lookForMissed() {
        List<Key> keys = new ArrayList<>();
        missed.drainTo(keys);
        keys.stream()
                .distinct()
                .collect(Collectors.groupingBy(Key::bucket))
                .forEach((bucket, theirs) -> lost(generations.look(bucket, theirs)));
    }

    private void lost(long keys) {
        if (keys > 0) {
            lost.accept(keys);
        }
    }

    /** As many portions as the pace allows. */
    private void step() {
        Set<Integer> mine = held.get().keySet();
        toGo.retainAll(mine);
        allowance = Math.min(allowance, keysPerSecond) + keysPerSecond * STEP.toMillis() / 1_000.0;
        while (allowance > 0 && !mine.isEmpty()) {
            if (toGo.isEmpty()) {
                toGo.addAll(mine);
            }
            allowance -= portion(toGo.iterator().next());
        }
    }

    /** Answers how many keys it counts for. */
    private long portion(int bucket) {
        String cursor = cursors.getOrDefault(bucket, Swept.START);
        Swept found = generations.sweep(bucket, false, cursor);
        swept.accept(found.keys());
        lost(found.lost());
        if (found.isLast()) {
            cursors.remove(bucket);
            toGo.remove(bucket);
        } else {
            cursors.put(bucket, found.next());
        }
        return Math.max(PORTION_MIN, found.keys());
    }

    /**
     * Looks through all of some buckets at once. For one thread, which need not be the sweeper's.
     */
    public void sweepAll(Set<Integer> buckets) {
        for (int bucket : buckets) {
            Swept found = generations.sweep(bucket, false, Swept.START);
            lost(found.lost());
            while (!found.isLast()) {
                found = generations.sweep(bucket, false, found.next());
                lost(found.lost());
            }
        }
    }

    @Override
    public void close() {
        ScheduledExecutorService started = timer;
        if (started != null) {
            started.shutdownNow();
        }
    }
}
