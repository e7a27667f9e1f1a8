package app.foyer.query.mending;

import app.foyer.contract.projection.DeadLetter;
import app.foyer.contract.projection.Poison;
import app.foyer.query.parking.Handed;
import app.foyer.query.parking.Letters;
import app.foyer.query.projection.Folding;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Folds an entity anew where it is parked. What it changes is read from the log and folded in
 * memory, from the log's beginning and in its order, and put in place of what is live in one batch.
 *
 * <p>Why all of the log, which knows the stream of each entity: an entity has no keys to itself. A
 * post's events change its card, to which others' reactions and replies write, and the timelines of
 * its community and its author, in which all their posts stand. What such a key holds follows from
 * the writes of all entities in their order, and no stream, nor any index of the log, says who
 * writes to a key: only folding an event does.
 */
final class Retry {
    private final BucketStore store;
    private final LogSpan log;
    private final Folding folding;
    private final String entity;

    Retry(BucketStore store, LogSpan log, Folding folding, String entity) {
        this.store = store;
        this.log = log;
        this.folding = folding;
        this.entity = entity;
    }

    /**
     * Folds it in these buckets of ids.
     *
     * @throws StillPoison if that is not possible yet
     */
    void run(Map<Integer, DeadLetter> parked) {
        Map<Integer, DeadLetter> left = new TreeMap<>(parked);
        while (!left.isEmpty()) {
            Map<Integer, Refolding> anew = refoldings(left);
            long upTo = furthestBehind(left);
            long after = first(left) - 1;
            log.read(after, upTo, handed -> each(anew, handed, one -> one.want(handed)));
            log.read(0, upTo, handed -> each(anew, handed, one -> one.fold(handed)));
            anew.forEach((bucket, refolding) -> {
                if (new Amendment(store, bucket).make(at -> change(bucket, refolding, at))) {
                    left.remove(bucket);
                }
            });
        }
    }

    private Map<Integer, Refolding> refoldings(Map<Integer, DeadLetter> parked) {
        List<Letters> letters = Letters.of(store);
        Map<Integer, Refolding> anew = new TreeMap<>();
        parked.forEach((bucket, letter) -> {
            Letters others = letters.get(bucket).without(letter);
            anew.put(bucket, new Refolding(bucket, entity, folding, others));
        });
        return anew;
    }

    private static long first(Map<Integer, DeadLetter> parked) {
        return parked.values().stream().mapToLong(DeadLetter::first).min().orElseThrow();
    }

    private long furthestBehind(Map<Integer, DeadLetter> parked) {
        return parked.keySet().stream()
                .mapToLong(bucket -> store.state(bucket).position())
                .min()
                .orElseThrow();
    }

    private static void each(
            Map<Integer, Refolding> anew, Handed handed, Consumer<Refolding> doing) {
        try {
            anew.values().forEach(doing);
        } catch (RuntimeException e) {
            if (!Poison.isBehind(e)) {
                throw e;
            }
            throw new StillPoison(
                    "%s cannot be folded yet: %s".formatted(handed, Poison.described(e)), e);
        }
    }

    /**
     * What makes the bucket whole. Empty if something new of the entity has come in, and changes
     * what was not folded: then all begins once more.
     */
    private Optional<List<Write>> change(int bucket, Refolding refolding, long at) {
        Optional<DeadLetter> letter = Letters.of(store, bucket).waiting(entity);
        if (letter.isEmpty()) {
            // Who was forgotten meanwhile, or a bucket that begins anew, needs nothing.
            return Optional.of(List.of());
        }
        Map<Integer, Refolding> here = Map.of(bucket, refolding);
        boolean[] whole = {at >= refolding.position()};
        log.read(
                refolding.position(),
                at,
                handed ->
                        each(
                                here,
                                handed,
                                one -> {
                                    whole[0] &= one.wants(handed);
                                    one.fold(handed);
                                }));
        if (!whole[0]) {
            return Optional.empty();
        }
        List<Write> writes = new ArrayList<>(refolding.rewritten());
        writes.add(Letters.remove(bucket, letter.get()));
        return Optional.of(writes);
    }
}
