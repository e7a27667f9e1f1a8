package app.foyer.query.mending;

import app.foyer.query.parking.Handed;
import app.foyer.query.parking.Letters;
import app.foyer.query.projection.Folding;
import app.foyer.query.store.Batch;
import app.foyer.query.store.Key;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.FanOut;
import app.foyer.query.store.Write.ForgetHome;
import app.foyer.query.store.memory.MemoryBucketStore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys of one bucket of ids that an entity changes, folded anew from the log, in memory. That
 * is possible because no key there depends on another: what one holds follows from the writes to
 * it, in their order.
 */
final class Refolding {
    private static final long EPOCH = 1;

    private final int bucket;
    private final String entity;
    private final Folding folding;
    private final Letters letters;
    private final Set<Key> keys = new LinkedHashSet<>();
    private final MemoryBucketStore memory = new MemoryBucketStore();
    private long position;

    /**
     * @param entity of which nothing is left out
     * @param folding that of the bucket, without what is counted beside it
     * @param letters whose events are left out all the same
     */
    Refolding(int bucket, String entity, Folding folding, Letters letters) {
        this.bucket = bucket;
        this.entity = entity;
        this.folding = folding;
        this.letters = letters;
        memory.stamp(bucket, EPOCH);
    }

    /** How far it is. */
    long position() {
        return position;
    }

    /** Adds the keys that an event of the entity changes to those that are folded. */
    void want(Handed handed) {
        if (handed.entity().equals(entity)) {
            keys.addAll(keysOf(writes(handed)));
        }
    }

    /** Whether all that an event of the entity changes was wanted before anything was folded. */
    boolean wants(Handed handed) {
        return !handed.entity().equals(entity) || keys.containsAll(keysOf(writes(handed)));
    }

    /** Folds the next event into the keys that are wanted. */
    void fold(Handed handed) {
        List<Write> writes = letters.leaveOut(handed) ? List.of() : writes(handed);
        memory.apply(
                new Batch(
                        bucket,
                        EPOCH,
                        position,
                        handed.position(),
                        handed.storedAt(),
                        writes.stream().filter(this::isWanted).toList()));
        position = handed.position();
    }

    private boolean isWanted(Write write) {
        return isOfKeys(write) && keys.contains(write.key());
    }

    /** Home timelines are made again from their sources. */
    private static boolean isOfKeys(Write write) {
        return !(write instanceof FanOut || write instanceof ForgetHome);
    }

    private List<Write> writes(Handed handed) {
        return folding.writes(List.of(handed.entry()), bucket);
    }

    private static List<Key> keysOf(List<Write> writes) {
        return writes.stream().filter(Refolding::isOfKeys).map(Write::key).toList();
    }

    /** What makes the live keys what they are here. */
    List<Write> rewritten() {
        List<Write> writes = new ArrayList<>();
        keys.forEach(key -> writes.addAll(memory.rewritten(key)));
        return writes;
    }
}
