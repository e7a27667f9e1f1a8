package app.foyer.query.mending;

import app.foyer.contract.projection.DeadLetter;
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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The keys of one bucket of ids that some entities change, folded anew from the log, in memory.
 * That is possible because no key there depends on another: what one holds follows from the writes
 * to it, in their order.
 */
final class Refolding {
    private static final long EPOCH = 1;

    private final int bucket;
    private final Folding folding;
    private final Letters all;
    private final Map<String, DeadLetter> parked;
    private Letters others;
    private final Set<Key> keys = new LinkedHashSet<>();
    private final MemoryBucketStore memory = new MemoryBucketStore();
    private long position;

    /**
     * @param parked the letters of those who are folded; nothing is left out for them
     * @param folding that of the bucket, without what is counted beside it
     * @param all letters of the bucket; events of the others are left out all the same
     */
    Refolding(int bucket, Collection<DeadLetter> parked, Folding folding, Letters all) {
        this.bucket = bucket;
        this.folding = folding;
        this.all = all;
        this.parked =
                parked.stream()
                        .collect(
                                Collectors.toMap(
                                        DeadLetter::entity,
                                        letter -> letter,
                                        (_, last) -> last,
                                        TreeMap::new));
        this.others = without(all, this.parked.values());
        memory.stamp(bucket, EPOCH);
    }

    private static Letters without(Letters all, Collection<DeadLetter> gone) {
        Letters rest = all;
        for (DeadLetter letter : gone) {
            rest = rest.without(letter);
        }
        return rest;
    }

    /** How far it is. */
    long position() {
        return position;
    }

    /** Who is folded. */
    Set<String> entities() {
        return Set.copyOf(parked.keySet());
    }

    /** Where the first of their events waits. */
    long first() {
        return parked.values().stream().mapToLong(DeadLetter::first).min().orElse(1);
    }

    /** Leaves one of them parked; nothing was folded yet. */
    void giveUp(String entity) {
        if (parked.remove(entity) != null) {
            others = without(all, parked.values());
        }
    }

    /** Whether an event is one of those that waited; before them some may have been dropped. */
    private boolean waited(Handed handed) {
        DeadLetter letter = parked.get(handed.entity());
        return letter != null && letter.reaches(handed.position());
    }

    /** Adds the keys that an event changes which waited to those that are folded. */
    void want(Handed handed) {
        if (waited(handed)) {
            keys.addAll(keysOf(writes(handed)));
        }
    }

    /** Whether all that an event changes which waited was wanted before anything was folded. */
    boolean wants(Handed handed) {
        return !waited(handed) || keys.containsAll(keysOf(writes(handed)));
    }

    /** Folds the next event into the keys that are wanted. */
    void fold(Handed handed) {
        List<Write> writes = others.leaveOut(handed) ? List.of() : writes(handed);
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
