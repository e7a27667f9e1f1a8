package app.foyer.query.rebuild;

import app.foyer.query.audit.Handled;
import app.foyer.query.parking.Handed;
import app.foyer.query.parking.Letters;
import app.foyer.query.projection.Folded;
import app.foyer.query.projection.LogPortions;
import app.foyer.query.store.Batch;
import app.foyer.query.store.BatchRefused;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.Generations;
import app.foyer.query.store.Life;
import app.foyer.query.store.Swept;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.FanOut;
import app.foyer.query.store.Write.ForgetHome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds some buckets from one reading of the log, and puts each in the place of the live one. Ends
 * early for those that are not wanted any more, or that somebody else has taken: what was built of
 * them stays, and is taken up again from there. For one run.
 */
final class Build {
    private static final Logger log = LoggerFactory.getLogger(Build.class);

    /** Events that are read and applied before it rests, and looks whether it is still wanted. */
    private static final int STEP = 1_000;

    /** Events applied together: a script that holds Redis up for a millisecond or two. */
    private static final int PORTION = 250;

    /** So few events are made up for while the live bucket waits. */
    private static final int NEAR = 1_000;

    private final Means means;
    private final Generations generations;
    private final Pace pace;
    private final Executor workers;
    private final LongConsumer applied;

    /** Those that are built, and how far they are. */
    private final Map<Integer, Long> positions = new ConcurrentSkipListMap<>();

    /** What is parked in what is built; it begins with nothing. */
    private final Map<Integer, Letters> letters = new ConcurrentHashMap<>();

    private final Map<Integer, Long> epochs;

    /**
     * @param epochs under which the buckets are held here
     * @param workers fold and apply, and read the log ahead
     * @param applied is told how many events were applied to a bucket
     */
    Build(
            Means means,
            Map<Integer, Long> epochs,
            Pace pace,
            Executor workers,
            LongConsumer applied) {
        this.means = means;
        this.generations = means.generations();
        this.epochs = Map.copyOf(epochs);
        this.pace = pace;
        this.workers = workers;
        this.applied = applied;
    }

    /** What became of it. */
    record Outcome(List<Integer> done, List<Integer> unsound) {}

    Outcome run() {
        epochs.forEach((bucket, epoch) -> {
            if (generations.begin(bucket, epoch, means.clock().instant())) {
                letters.put(bucket, Letters.of(generations.beside(), bucket));
                positions.put(bucket, generations.beside().state(bucket).position());
            }
        });
        do {
            readOnce();
        } while (behind() > NEAR);
        List<Integer> unsound = positions.keySet().stream().filter(each -> !isSound(each)).toList();
        unsound.forEach(this::drop);
        List<Integer> done = new ArrayList<>();
        for (int bucket : List.copyOf(positions.keySet())) {
            if (finish(bucket)) {
                done.add(bucket);
            }
        }
        return new Outcome(done, unsound);
    }

    private void drop(int bucket) {
        positions.remove(bucket);
        generations.drop(bucket, epoch(bucket), means.clock().instant());
    }

    private long epoch(int bucket) {
        return epochs.getOrDefault(bucket, 0L);
    }

    /** From where the one that is furthest behind is, to where the live ones are then. */
    private void readOnce() {
        long from = positions.values().stream().mapToLong(Long::longValue).min().orElse(0);
        try (LogPortions portions = new LogPortions(means.log(), from)) {
            read(portions);
        }
    }

    private long behind() {
        List<BucketState> states = means.live().states();
        return positions.entrySet().stream()
                .mapToLong(each -> states.get(each.getKey()).position() - each.getValue())
                .max()
                .orElse(0);
    }

    private void read(LogPortions portions) {
        CompletableFuture<List<Handed>> ahead = readAhead(portions);
        try {
            boolean more = true;
            while (more) {
                long begun = System.nanoTime();
                List<Handed> entries = joined(ahead);
                long upTo = upTo();
                more = !entries.isEmpty() && entries.getLast().position() < upTo;
                if (more) {
                    ahead = readAhead(portions);
                }
                applyToAll(entries.stream().filter(each -> each.position() <= upTo).toList());
                if (more) {
                    pace.rest(begun);
                }
            }
        } finally {
            // The log is not closed while it is read.
            ahead.handle((_, _) -> true).join();
        }
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private CompletableFuture<List<Handed>> readAhead(LogPortions portions) {
        return CompletableFuture.supplyAsync(() -> portions.next(STEP), workers);
    }

    /** How far all of those are that are still wanted here; 0 if none is. */
    private long upTo() {
        if (Thread.currentThread().isInterrupted()) {
            positions.clear();
        }
        List<Life> lives = generations.lives();
        Map<Integer, Long> held = means.held().get();
        positions
                .keySet()
                .removeIf(bucket ->
                        !lives.get(bucket).wanted()
                                || held.getOrDefault(bucket, 0L) != epoch(bucket));
        List<BucketState> states = means.live().states();
        return positions.keySet().stream()
                .mapToLong(bucket -> states.get(bucket).position())
                .min()
                .orElse(0);
    }

    private void applyToAll(List<Handed> entries) {
        CompletableFuture<?>[] all =
                positions.keySet().stream()
                        .map(bucket ->
                                CompletableFuture.runAsync(() -> apply(bucket, entries), workers))
                        .toArray(CompletableFuture<?>[]::new);
        Void _ = joined(CompletableFuture.allOf(all));
    }

    /** Those that are new to the bucket, some at a time. */
    private void apply(int bucket, List<Handed> entries) {
        long from = positions.getOrDefault(bucket, 0L);
        List<Handed> fresh = entries.stream().filter(each -> each.position() > from).toList();
        try {
            for (int begin = 0; begin < fresh.size(); begin += PORTION) {
                int end = Math.min(begin + PORTION, fresh.size());
                applyPortion(bucket, fresh.subList(begin, end));
            }
        } catch (BatchRefused e) {
            log.info("What was built of bucket {} is given up: {}", bucket, e.getMessage());
            positions.remove(bucket);
        }
    }

    private void applyPortion(int bucket, List<Handed> entries) {
        Handed last = entries.getLast();
        Folded folded =
                Folded.of(
                        entries,
                        letters.getOrDefault(bucket, Letters.NONE),
                        means.foldings().apply(bucket),
                        bucket);
        generations
                .beside()
                .apply(
                        new Batch(
                                bucket,
                                epoch(bucket),
                                entries.getFirst().position() - 1,
                                last.position(),
                                last.storedAt(),
                                withoutHomes(folded.writes())));
        letters.put(bucket, folded.letters());
        positions.put(bucket, last.position());
        applied.accept(entries.size());
    }

    /** What is built has none: they regenerate when they are read. */
    private static List<Write> withoutHomes(List<Write> writes) {
        return writes.stream()
                .filter(write -> !(write instanceof FanOut || write instanceof ForgetHome))
                .toList();
    }

    /** Whether it was handed every event once, and every key that it names was, and is, there. */
    private boolean isSound(int bucket) {
        if (generations.beside().state(bucket).lost() > 0) {
            return false;
        }
        if (!Handled.isWhole(generations.beside(), bucket, positions.getOrDefault(bucket, 0L))) {
            return false;
        }
        Swept swept = generations.sweep(bucket, true, Swept.START);
        while (swept.lost() == 0 && !swept.isLast()) {
            swept = generations.sweep(bucket, true, swept.next());
        }
        return swept.lost() == 0;
    }

    /** Who follows for it takes the bucket anew where other letters lie there than before. */
    private boolean isSwapped(int bucket) {
        Letters before = Letters.of(means.live(), bucket);
        generations.oweForgetting();
        boolean swapped = generations.swap(bucket, epoch(bucket), means.clock().instant());
        generations.oweForgetting();
        Letters now = letters.getOrDefault(bucket, Letters.NONE);
        if (swapped && !before.all().equals(now.all())) {
            boolean _ = means.live().stamp(bucket, epoch(bucket) + 1);
        }
        return swapped;
    }

    /** Makes up for the rest while the live bucket waits, and takes its place. */
    private boolean finish(int bucket) {
        while (behind() > NEAR) {
            readOnce();
        }
        AtomicBoolean swapped = new AtomicBoolean();
        means.turns()
                .take(
                        bucket,
                        () -> {
                            makeUp(bucket, means.live().state(bucket).position());
                            swapped.set(positions.containsKey(bucket) && isSwapped(bucket));
                        });
        positions.remove(bucket);
        return swapped.get();
    }

    private void makeUp(int bucket, long upTo) {
        long position = positions.getOrDefault(bucket, upTo);
        try (LogPortions portions = new LogPortions(means.log(), position)) {
            while (position < upTo) {
                List<Handed> entries = portions.next((int) Math.min(PORTION, upTo - position));
                if (entries.isEmpty()) {
                    throw new IllegalStateException(
                            "the log was not read from %d to %d".formatted(position, upTo));
                }
                apply(bucket, entries);
                position = positions.getOrDefault(bucket, upTo);
            }
        }
    }
}
