package app.foyer.query.parking;

import app.foyer.contract.id.Ids;
import app.foyer.contract.projection.DeadLetter;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Keyspace;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The dead letters of one bucket, as it holds them beside its position. Does not change. */
public final class Letters {
    /** So many letters a bucket holds; one that would need more stands still instead. */
    public static final int MAX = 1_000;

    private static final String POST = "post/";

    public static final Letters NONE = new Letters(List.of());

    private final Map<Long, DeadLetter> all = new TreeMap<>();
    private final Map<String, DeadLetter> waiting = new TreeMap<>();

    Letters(Collection<DeadLetter> letters) {
        letters.forEach(letter -> {
            all.put(letter.first(), letter);
            if (letter.isWaiting()) {
                waiting.put(letter.entity(), letter);
            }
        });
    }

    private static Letters read(Map<String, String> fields) {
        return new Letters(fields.values().stream().map(DeadLetter::read).toList());
    }

    /** Those of a bucket. */
    public static Letters of(Keyspace store, int bucket) {
        // Asked how far it is, a store sees which generation of the bucket is live.
        BucketState _ = store.state(bucket);
        Reads reads = store.reads();
        Supplier<Map<String, String>> fields = reads.fields(key(bucket));
        reads.run();
        return read(fields.get());
    }

    /** Those of all buckets, in their order. */
    public static List<Letters> of(Keyspace store) {
        List<BucketState> _ = store.states();
        Reads reads = store.reads();
        List<Supplier<Map<String, String>>> fields = new ArrayList<>();
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            fields.add(reads.fields(key(bucket)));
        }
        reads.run();
        return fields.stream().map(each -> read(each.get())).toList();
    }

    private static Key key(int bucket) {
        return Key.inBucket(KeyFamily.DEAD_LETTERS, bucket);
    }

    /** All of them, in the order of their first positions. */
    public List<DeadLetter> all() {
        return all.values().stream().sorted(Comparator.comparingLong(DeadLetter::first)).toList();
    }

    /** The letter for which an entity's events wait. */
    public Optional<DeadLetter> waiting(String entity) {
        return Optional.ofNullable(waiting.get(entity));
    }

    /** Those for which events wait, by entity. */
    Map<String, DeadLetter> waiting() {
        return waiting;
    }

    public int size() {
        return all.size();
    }

    /** Whether an event is not folded into the bucket. */
    public boolean leaveOut(Handed handed) {
        return !all.isEmpty()
                && all.values().stream().anyMatch(letter -> leavesOut(letter, handed));
    }

    /** Whether a position lies where events of some entity are not folded. */
    public boolean reach(long position) {
        return all.values().stream().anyMatch(letter -> letter.reaches(position));
    }

    /** Which posts they are about. */
    public Set<Long> posts() {
        return all.values().stream()
                .filter(letter -> letter.entity().startsWith(POST))
                .map(letter -> Ids.parse(letter.entity().substring(POST.length())))
                .collect(Collectors.toSet());
    }

    /** Whether a letter keeps an event from being folded. */
    static boolean leavesOut(DeadLetter letter, Handed handed) {
        return letter.reaches(handed.position())
                && !handed.takesAway()
                && handed.entity().equals(letter.entity());
    }

    private static String field(DeadLetter letter) {
        return Long.toString(letter.first());
    }

    /** These, and those in the place of what they were before. */
    Letters with(Collection<DeadLetter> changed) {
        Map<Long, DeadLetter> merged = new TreeMap<>(all);
        changed.forEach(letter -> merged.put(letter.first(), letter));
        return new Letters(merged.values());
    }

    /** These without one. */
    public Letters without(DeadLetter gone) {
        Map<Long, DeadLetter> rest = new TreeMap<>(all);
        rest.remove(gone.first());
        return new Letters(rest.values());
    }

    /** Keeps letters in their bucket. */
    public static List<Write> keep(int bucket, Collection<DeadLetter> letters) {
        return letters.isEmpty()
                ? List.of()
                : List.of(
                        new Write.SetFields(
                                key(bucket),
                                letters.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Letters::field, DeadLetter::text))));
    }

    /** Takes a letter out of its bucket. */
    public static Write remove(int bucket, DeadLetter letter) {
        return new Write.RemoveFields(key(bucket), List.of(field(letter)));
    }
}
