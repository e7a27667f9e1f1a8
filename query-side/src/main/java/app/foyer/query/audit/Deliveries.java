package app.foyer.query.audit;

import app.foyer.contract.id.MemberId;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Write.FanOut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Entries of home timelines.
 *
 * @param owed how many there should be
 * @param delivered how many of these there are
 */
record Deliveries(long owed, long delivered) {
    static final Deliveries NONE = new Deliveries(0, 0);

    private static final int READERS_MAX = 20;

    /**
     * Those of posts that a bucket has applied: owed to whom fan-out finds, as long as they have a
     * home timeline. Whose relations changed meanwhile has none, until it is merged anew, with
     * these posts in it. To an audience that is too large nothing is owed.
     *
     * @param turn others of the readers are looked at in another turn, if they are many
     */
    static Deliveries of(List<FanOut> posts, int bucket, int turn, BucketStore buckets) {
        Map<Long, Set<Long>> owed = some(audiences(posts, bucket, buckets), turn);
        Reads reads = buckets.reads();
        Map<Long, Supplier<List<Long>>> homes = new HashMap<>();
        owed.keySet()
                .forEach(reader ->
                        homes.put(reader, reads.range(Key.home(new MemberId(reader)), 0, -1)));
        reads.run();
        long all = 0;
        long there = 0;
        for (Map.Entry<Long, Supplier<List<Long>>> home : homes.entrySet()) {
            Set<Long> entries = new HashSet<>(home.getValue().get());
            Set<Long> due = owed.getOrDefault(home.getKey(), Set.of());
            all += entries.isEmpty() ? 0 : due.size();
            there += due.stream().filter(entries::contains).count();
        }
        return new Deliveries(all, there);
    }

    /** Which posts are owed to whom. */
    private static SortedMap<Long, Set<Long>> audiences(
            List<FanOut> posts, int bucket, BucketStore buckets) {
        Key homes = Key.inBucket(KeyFamily.HOMES, bucket);
        Set<Long> large = large(bucket, buckets);
        Reads reads = buckets.reads();
        Map<Key, Supplier<Set<Long>>> asked = new HashMap<>();
        posts.stream()
                .flatMap(post -> sets(post).stream())
                .filter(set -> !large.contains(set.source()))
                .distinct()
                .forEach(set -> asked.put(set, reads.inBoth(homes, set)));
        reads.run();
        SortedMap<Long, Set<Long>> owed = new TreeMap<>();
        for (FanOut post : posts) {
            Set<Long> readers = new TreeSet<>();
            for (Key set : sets(post)) {
                readers.addAll(asked.getOrDefault(set, Set::of).get());
            }
            if (post.author() != null) {
                readers.add(post.author());
            }
            readers.forEach(
                    reader -> owed.computeIfAbsent(reader, _ -> new HashSet<>()).add(post.post()));
        }
        return owed;
    }

    /** Whose audience is too large; those are not intersected. */
    private static Set<Long> large(int bucket, BucketStore buckets) {
        Reads reads = buckets.reads();
        Supplier<Set<Long>> large = reads.ids(Key.inBucket(KeyFamily.LARGE, bucket));
        reads.run();
        return large.get();
    }

    private static List<Key> sets(FanOut post) {
        List<Key> sets = new ArrayList<>();
        sets.add(post.followersHere());
        if (post.membersHere() != null) {
            sets.add(post.membersHere());
        }
        return sets;
    }

    private static Map<Long, Set<Long>> some(SortedMap<Long, Set<Long>> owed, int turn) {
        List<Long> readers = List.copyOf(owed.keySet());
        Map<Long, Set<Long>> some = new HashMap<>();
        for (int i = 0; i < Math.min(READERS_MAX, readers.size()); i++) {
            Long reader = readers.get(Math.floorMod(turn * READERS_MAX + i, readers.size()));
            some.put(reader, owed.getOrDefault(reader, Set.of()));
        }
        return some;
    }
}
