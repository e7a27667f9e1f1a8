package app.foyer.query.store.memory;

import app.foyer.contract.id.MemberId;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.TimelineEntry;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.Add;
import app.foyer.query.store.Write.Bury;
import app.foyer.query.store.Write.CountIf;
import app.foyer.query.store.Write.Drop;
import app.foyer.query.store.Write.Enlist;
import app.foyer.query.store.Write.FanOut;
import app.foyer.query.store.Write.ForgetHome;
import app.foyer.query.store.Write.Increase;
import app.foyer.query.store.Write.Newest;
import app.foyer.query.store.Write.Push;
import app.foyer.query.store.Write.Remove;
import app.foyer.query.store.Write.RemoveFields;
import app.foyer.query.store.Write.Score;
import app.foyer.query.store.Write.ScoreAmong;
import app.foyer.query.store.Write.SetFields;
import app.foyer.query.store.Write.SetFieldsIf;
import app.foyer.query.store.Write.Unscore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One bucket; the same meaning of every write as {@code apply.lua} gives it. */
final class MemoryBucket {
    private static final int HOME_MAX = KeyFamily.TIMELINE_POSTS_MAX;
    private static final int SOURCE_MAX = 2 * HOME_MAX;

    final Map<Key, Map<String, String>> hashes = new HashMap<>();
    final Map<Key, Set<Long>> sets = new HashMap<>();
    final Map<Key, List<Long>> lists = new HashMap<>();
    final Map<Key, ScoredSet> sortedSets = new HashMap<>();
    BucketState state = BucketState.EMPTY;

    private final Key homes;
    private final Key large;

    MemoryBucket(int bucket) {
        this.homes = Key.inBucket(KeyFamily.HOMES, bucket);
        this.large = Key.inBucket(KeyFamily.LARGE, bucket);
    }

    /** Takes what another bucket holds. */
    void takeFrom(MemoryBucket other) {
        other.hashes.forEach((key, fields) -> hashes.put(key, new HashMap<>(fields)));
        other.sets.forEach((key, ids) -> sets.put(key, new HashSet<>(ids)));
        other.lists.forEach((key, list) -> lists.put(key, new ArrayList<>(list)));
        other.sortedSets.forEach((key, scored) -> sortedSets.put(key, scored.copy()));
        state = other.state;
    }

    Map<String, String> hash(Key key) {
        return hashes.computeIfAbsent(key, _ -> new HashMap<>());
    }

    Set<Long> set(Key key) {
        return sets.computeIfAbsent(key, _ -> new HashSet<>());
    }

    List<Long> list(Key key) {
        return lists.computeIfAbsent(key, _ -> new ArrayList<>());
    }

    ScoredSet sortedSet(Key key) {
        return sortedSets.computeIfAbsent(key, _ -> new ScoredSet());
    }

    void apply(Write write) {
        switch (write) {
            case SetFields(Key key, Map<String, String> fields) -> hash(key).putAll(fields);
            case SetFieldsIf(Key key, String guard, Map<String, String> fields) -> {
                if (hash(key).containsKey(guard)) {
                    hash(key).putAll(fields);
                }
            }
            case RemoveFields(Key key, List<String> names) -> names.forEach(hash(key)::remove);
            case CountIf(Key key, String guard, String field, int by) -> {
                if (hash(key).containsKey(guard)) {
                    hash(key).merge(field, Integer.toString(by), MemoryBucket::sum);
                }
            }
            case Bury(Key key, String kept, String mark) -> bury(hash(key), kept, mark);
            case Newest newest -> keepNewest(hash(newest.key()), newest);
            case Drop(Key key) -> drop(key);
            case Add(Key key, long id) -> set(key).add(id);
            case Enlist enlist -> enlist(enlist);
            case Remove(Key key, long id) -> set(key).remove(id);
            case Push(Key key, long post, long position) -> {
                list(key).addAll(0, List.of(post, position));
                trim(list(key), SOURCE_MAX);
            }
            case FanOut fanOut -> fanOut(fanOut);
            case ForgetHome(MemberId member) -> forgetHome(member.value());
            case Score(Key key, long id, long score) -> sortedSet(key).set(id, score);
            case ScoreAmong(Key key, long id, long score, int most) -> {
                sortedSet(key).set(id, score);
                sortedSet(key).keepBest(most);
            }
            case Unscore(Key key, long id) -> sortedSet(key).remove(id);
            case Increase(Key key, long id, long by) ->
                    sortedSet(key).set(id, sortedSet(key).score(id) + by);
        }
    }

    private void enlist(Enlist enlist) {
        Set<Long> audience = set(enlist.audience());
        if (audience.add(enlist.member())
                && audience.size() > enlist.most()
                && set(large).add(enlist.audience().source())) {
            audience.forEach(this::forgetHome);
        }
    }

    private void forgetHome(long member) {
        set(homes).remove(member);
        lists.remove(Key.home(new MemberId(member)));
    }

    private void drop(Key key) {
        hashes.remove(key);
        sets.remove(key);
        lists.remove(key);
        sortedSets.remove(key);
    }

    void forgetHomes() {
        set(homes).forEach(member -> lists.remove(Key.home(new MemberId(member))));
        sets.remove(homes);
    }

    /** What drops a key and makes it anew as it is here. */
    List<Write> rewritten(Key key) {
        List<Write> writes = new ArrayList<>();
        writes.add(new Drop(key));
        switch (key.family().type()) {
            case HASH -> {
                if (!hash(key).isEmpty()) {
                    writes.add(new SetFields(key, hash(key)));
                }
            }
            case SET -> {
                set(key).forEach(id -> writes.add(new Add(key, id)));
                if (isAudience(key)) {
                    long source = key.source();
                    writes.add(
                            set(large).contains(source)
                                    ? new Add(large, source)
                                    : new Remove(large, source));
                }
            }
            case SORTED_SET ->
                    sortedSet(key)
                            .scores()
                            .forEach((id, score) -> writes.add(new Score(key, id, score)));
            case LIST ->
                    TimelineEntry.ofPairs(list(key)).reversed().stream()
                            .map(entry -> new Push(key, entry.post(), entry.position()))
                            .forEach(writes::add);
        }
        return writes;
    }

    private static boolean isAudience(Key key) {
        return key.family() == KeyFamily.MEMBERS_HERE || key.family() == KeyFamily.FOLLOWERS_HERE;
    }

    private static String sum(String one, String other) {
        return Long.toString(Long.parseLong(one) + Long.parseLong(other));
    }

    private static void bury(Map<String, String> card, String kept, String mark) {
        @Nullable String value = card.get(kept);
        card.clear();
        card.put(mark, "1");
        if (value != null) {
            card.put(kept, value);
        }
    }

    private static void keepNewest(Map<String, String> fields, Newest newest) {
        if (fields.size() > newest.bound()) {
            fields.values().stream()
                    .map(MemoryBucket::position)
                    .sorted(Comparator.reverseOrder())
                    .skip(newest.most() - 1L)
                    .findFirst()
                    .ifPresent(last -> fields.values().removeIf(value -> position(value) < last));
        }
    }

    private static long position(String value) {
        int blank = value.indexOf(' ');
        return Long.parseLong(blank < 0 ? value : value.substring(0, blank));
    }

    private static void trim(List<Long> list, int max) {
        if (list.size() > max) {
            list.subList(max, list.size()).clear();
        }
    }

    private void fanOut(FanOut fanOut) {
        Set<Long> readers = new HashSet<>(deliveredTo(fanOut.followersHere()));
        if (fanOut.membersHere() != null) {
            readers.addAll(deliveredTo(fanOut.membersHere()));
        }
        if (fanOut.author() != null) {
            readers.add(fanOut.author());
        }
        readers.retainAll(set(homes));
        for (long reader : readers) {
            List<Long> home = list(Key.home(new MemberId(reader)));
            home.addFirst(fanOut.post());
            if (home.size() > HOME_MAX + KeyFamily.HOME_SPARE) {
                trim(home, HOME_MAX);
            }
        }
    }

    private Set<Long> deliveredTo(Key audience) {
        return set(large).contains(audience.source()) ? Set.of() : set(audience);
    }

    int largeSources() {
        return set(large).size();
    }

    void installHome(Key home, long reader, List<TimelineEntry> entries) {
        if (!set(homes).add(reader)) {
            return;
        }
        List<Long> installed = list(home);
        for (TimelineEntry entry : entries) {
            if (entry.position() <= state.position() && installed.size() < HOME_MAX) {
                installed.add(entry.post());
            }
        }
        if (installed.size() < HOME_MAX) {
            installed.add(0L);
        }
    }
}
