package app.foyer.query.mending;

import app.foyer.contract.projection.DeadLetter;
import app.foyer.contract.projection.Poison;
import app.foyer.query.parking.Handed;
import app.foyer.query.parking.Letters;
import app.foyer.query.projection.Folding;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Folds some entities anew where they are parked. What they change is read from the log and folded
 * in memory, from the log's beginning and in its order, and put in place of what is live in one
 * batch for each bucket. All of them are folded from one reading.
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
    private final Set<String> left;
    private final Map<String, StillPoison> still = new TreeMap<>();

    Retry(BucketStore store, LogSpan log, Folding folding, Collection<String> entities) {
        this.store = store;
        this.log = log;
        this.folding = folding;
        this.left = new TreeSet<>(entities);
    }

    /**
     * Folds them in the buckets of ids.
     *
     * @return who cannot be folded yet, and why; they stay parked
     */
    Map<String, StillPoison> run() {
        Map<Integer, Refolding> anew = refoldings();
        while (!anew.isEmpty()) {
            try {
                fold(anew);
            } catch (StillPoison _) {
                // Who is to blame is left out of the next round.
            }
            left.removeAll(still.keySet());
            anew = refoldings();
        }
        return still;
    }

    private void fold(Map<Integer, Refolding> anew) {
        long upTo = furthestBehind(anew.keySet());
        long first = anew.values().stream().mapToLong(Refolding::first).min().orElse(1);
        log.read(first - 1, upTo, handed -> want(anew.values(), handed));
        anew.values().removeIf(one -> one.entities().isEmpty());
        if (anew.isEmpty()) {
            return;
        }
        log.read(0, upTo, handed -> each(anew.values(), handed, one -> one.fold(handed)));
        anew.forEach((bucket, refolding) -> {
            boolean _ = new Amendment(store, bucket).make(at -> change(bucket, refolding, at));
        });
    }

    private Map<Integer, Refolding> refoldings() {
        Map<Integer, Refolding> anew = new TreeMap<>();
        List<Letters> letters = Letters.of(store);
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            List<DeadLetter> parked = parked(letters.get(bucket), left);
            if (!parked.isEmpty()) {
                anew.put(bucket, new Refolding(bucket, parked, folding, letters.get(bucket)));
            }
        }
        return anew;
    }

    private static List<DeadLetter> parked(Letters letters, Collection<String> entities) {
        return entities.stream().flatMap(entity -> letters.waiting(entity).stream()).toList();
    }

    private long furthestBehind(Collection<Integer> buckets) {
        return buckets.stream()
                .mapToLong(bucket -> store.state(bucket).position())
                .min()
                .orElseThrow();
    }

    /** Whose event cannot be folded now is left out, and the others go on. */
    private void want(Collection<Refolding> anew, Handed handed) {
        try {
            each(anew, handed, one -> one.want(handed));
        } catch (StillPoison _) {
            anew.forEach(one -> one.giveUp(handed.entity()));
        }
    }

    private void each(Collection<Refolding> anew, Handed handed, Consumer<Refolding> doing) {
        for (Refolding one : anew) {
            try {
                doing.accept(one);
            } catch (RuntimeException e) {
                if (!Poison.isBehind(e)) {
                    throw e;
                }
                throw noted(one, handed, e);
            }
        }
    }

    /** An event of somebody else stands in the way of all whom the bucket lacks. */
    private StillPoison noted(Refolding one, Handed handed, RuntimeException why) {
        StillPoison poison =
                new StillPoison(
                        "%s cannot be folded yet: %s".formatted(handed, Poison.described(why)),
                        why);
        Set<String> all = one.entities();
        Set<String> blamed = all.contains(handed.entity()) ? Set.of(handed.entity()) : all;
        blamed.forEach(entity -> still.putIfAbsent(entity, poison));
        return poison;
    }

    /**
     * What makes the bucket whole. Empty if something new of an entity has come in, and changes
     * what was not folded, or if one no longer waits: then all begins once more.
     */
    private Optional<List<Write>> change(int bucket, Refolding refolding, long at) {
        List<DeadLetter> waiting = parked(Letters.of(store, bucket), refolding.entities());
        if (waiting.isEmpty()) {
            // Who was forgotten meanwhile, or a bucket that begins anew, needs nothing.
            return Optional.of(List.of());
        }
        List<Refolding> here = List.of(refolding);
        boolean[] whole = {
            at >= refolding.position() && waiting.size() == refolding.entities().size()
        };
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
        waiting.forEach(letter -> writes.add(Letters.remove(bucket, letter)));
        return Optional.of(writes);
    }
}
