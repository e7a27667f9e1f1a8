package app.foyer.query.mending;

import app.foyer.contract.projection.DeadLetter;
import app.foyer.query.parking.Letters;
import app.foyer.query.projection.Folding;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Generations;
import app.foyer.query.store.Write;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** Does what operators decide about dead letters, one thing at a time. */
public final class Mending {
    /** Longer than it takes to merge a home timeline from its sources. */
    private static final Duration HOME_UNDER_WAY_MAX = Duration.ofSeconds(3);

    /** What these change is held in memory while the log is read. */
    private static final int AT_ONCE = 100;

    private final BucketStore store;
    private final Generations generations;
    private final LogSpan log;
    private final Folding folding;

    /**
     * @param folding of the buckets of ids, without what is counted beside it
     */
    public Mending(
            BucketStore store,
            Generations generations,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            Folding folding) {
        this.store = store;
        this.generations = generations;
        this.log = new LogSpan(log);
        this.folding = folding;
    }

    /**
     * Folds anew what a parked entity changes in the buckets of ids, so that they are as if it had
     * never been parked. The log is read from its beginning; the buckets go on meanwhile.
     *
     * @return in how many buckets it was parked
     * @throws StillPoison if it cannot be folded yet; it stays parked
     */
    public int retry(String entity) {
        Outcome outcome = retry(List.of(entity));
        StillPoison still = outcome.still().get(entity);
        if (still != null) {
            throw still;
        }
        return outcome.parts();
    }

    /**
     * What became of it.
     *
     * @param parts in how many buckets those were parked who no longer are, added up
     * @param still who cannot be folded yet, and why; they stay parked
     */
    public record Outcome(int parts, Map<String, StillPoison> still) {}

    /** The same for many entities, of which a hundred are folded from one reading of the log. */
    public Outcome retry(List<String> entities) {
        int parts = 0;
        Map<String, StillPoison> still = new TreeMap<>();
        for (int begin = 0; begin < entities.size(); begin += AT_ONCE) {
            int end = Math.min(begin + AT_ONCE, entities.size());
            Outcome outcome = retryAtOnce(entities.subList(begin, end));
            parts += outcome.parts();
            still.putAll(outcome.still());
        }
        return new Outcome(parts, still);
    }

    private synchronized Outcome retryAtOnce(List<String> entities) {
        Map<String, Long> parked = parked(entities);
        if (parked.isEmpty()) {
            return new Outcome(0, Map.of());
        }
        generations.oweForgetting();
        Map<String, StillPoison> still = new Retry(store, log, folding, parked.keySet()).run();
        generations.oweForgetting();
        say(still);
        parked.keySet().removeAll(still.keySet());
        if (!parked.isEmpty()) {
            forgetHomes();
        }
        return new Outcome((int) parked.values().stream().mapToLong(Long::longValue).sum(), still);
    }

    /** Of those entities that are parked, in how many buckets of ids. */
    private Map<String, Long> parked(List<String> entities) {
        List<Letters> letters = Letters.of(store).subList(0, Buckets.COUNT);
        Map<String, Long> parked = new TreeMap<>();
        for (String entity : entities) {
            long buckets =
                    letters.stream().filter(each -> each.waiting(entity).isPresent()).count();
            if (buckets > 0) {
                parked.put(entity, buckets);
            }
        }
        return parked;
    }

    /** Letters say why it cannot be folded now. */
    private void say(Map<String, StillPoison> still) {
        List<Letters> letters = Letters.of(store);
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            if (!because(letters.get(bucket), still).isEmpty()) {
                int here = bucket;
                boolean _ =
                        new Amendment(store, here)
                                .make(_ ->
                                        Optional.of(
                                                Letters.keep(
                                                        here,
                                                        because(Letters.of(store, here), still))));
            }
        }
    }

    private static List<DeadLetter> because(Letters letters, Map<String, StillPoison> still) {
        List<DeadLetter> changed = new ArrayList<>();
        still.forEach((entity, why) ->
                letters.waiting(entity).ifPresent(letter -> changed.add(letter.because(why))));
        return changed;
    }

    /** Some were made of sources that lacked what is there now, and some are being made of them. */
    private void forgetHomes() {
        for (int round = 0; round < 2; round++) {
            if (round > 0) {
                LockSupport.parkNanos(HOME_UNDER_WAY_MAX.toNanos());
            }
            for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
                store.forgetHomes(bucket);
            }
        }
    }

    /**
     * Leaves out for good the events of an entity that wait; what comes later of it is folded.
     *
     * @return in how many of the buckets it was parked
     */
    public synchronized int drop(String entity, int first, int count) {
        int buckets = 0;
        for (int bucket = first; bucket < first + count; bucket++) {
            if (Letters.of(store, bucket).waiting(entity).isPresent()) {
                int here = bucket;
                boolean _ =
                        new Amendment(store, here).make(_ -> Optional.of(dropped(here, entity)));
                buckets++;
            }
        }
        return buckets;
    }

    private List<Write> dropped(int bucket, String entity) {
        return Letters.of(store, bucket)
                .waiting(entity)
                .map(letter -> Letters.keep(bucket, List.of(letter.dropped())))
                .orElse(List.of());
    }
}
