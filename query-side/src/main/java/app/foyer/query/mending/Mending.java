package app.foyer.query.mending;

import app.foyer.contract.projection.DeadLetter;
import app.foyer.query.parking.Letters;
import app.foyer.query.projection.Folding;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Generations;
import app.foyer.query.store.Write;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** Does what operators decide about dead letters, one thing at a time. */
public final class Mending {
    /** Longer than it takes to merge a home timeline from its sources. */
    private static final Duration HOME_UNDER_WAY_MAX = Duration.ofSeconds(3);

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
    public synchronized int retry(String entity) {
        Map<Integer, DeadLetter> parked = parked(entity, 0, Buckets.COUNT);
        if (parked.isEmpty()) {
            return 0;
        }
        try {
            generations.oweForgetting();
            new Retry(store, log, folding, entity).run(parked);
            generations.oweForgetting();
        } catch (StillPoison e) {
            change(parked.keySet(), entity, letter -> letter.because(e));
            throw e;
        }
        forgetHomes();
        return parked.size();
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
        Map<Integer, DeadLetter> parked = parked(entity, first, count);
        change(parked.keySet(), entity, DeadLetter::dropped);
        return parked.size();
    }

    private void change(Iterable<Integer> buckets, String entity, UnaryOperator<DeadLetter> to) {
        for (int bucket : buckets) {
            boolean _ =
                    new Amendment(store, bucket)
                            .make(_ -> Optional.of(changed(bucket, entity, to)));
        }
    }

    private List<Write> changed(int bucket, String entity, UnaryOperator<DeadLetter> to) {
        return Letters.of(store, bucket)
                .waiting(entity)
                .map(letter -> Letters.keep(bucket, List.of(to.apply(letter))))
                .orElse(List.of());
    }

    private Map<Integer, DeadLetter> parked(String entity, int first, int count) {
        List<Letters> letters = Letters.of(store);
        Map<Integer, DeadLetter> parked = new TreeMap<>();
        for (int bucket = first; bucket < first + count; bucket++) {
            int here = bucket;
            letters.get(bucket).waiting(entity).ifPresent(letter -> parked.put(here, letter));
        }
        return parked;
    }
}
