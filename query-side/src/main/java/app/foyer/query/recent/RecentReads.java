package app.foyer.query.recent;

import app.foyer.contract.id.Ids;
import app.foyer.query.recent.RecentStore.Slot;
import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads of which those that are kept need no trip. */
final class RecentReads implements Reads {
    private static final String WHOLE = "whole";

    /** Whoever blocked more is asked about each time. */
    private static final int BLOCKS_KEPT_MAX = 200;

    private final Reads reads;
    private final RecentStore store;
    private final long position;

    /**
     * @param position that all buckets have reached
     */
    RecentReads(Reads reads, RecentStore store, long position) {
        this.reads = reads;
        this.store = store;
        this.position = position;
    }

    /** The id to which something must happen for a key of its family to change; 0 for others. */
    private static long idOf(Key key, boolean whole) {
        return switch (key.family()) {
            case MEMBER, MEMBERSHIPS, FOLLOWS, MUTES, HIDDEN, BLOCKS, BLOCKED_BY -> id(key);
            // Its counters change with every post; its name and its door do not.
            case COMMUNITY -> whole ? 0 : id(key);
            case AWAITING -> ~id(key);
            default -> 0;
        };
    }

    private static long id(Key key) {
        return Ids.parse(key.tail().substring(key.family().word().length() + 1));
    }

    @SuppressWarnings("unchecked")
    private <T> Supplier<T> recent(
            Key key, Object part, boolean whole, Function<Reads, Supplier<T>> ask) {
        Slot slot = new Slot(key, part);
        Object found = store.find(slot);
        if (found != null) {
            T value = (T) found;
            return () -> value;
        }
        Supplier<T> asked = ask.apply(reads);
        long id = idOf(key, whole);
        return id == 0
                ? asked
                : () -> {
                    T value = asked.get();
                    store.keep(slot, value, id, position);
                    return value;
                };
    }

    @Override
    public Supplier<Map<String, String>> fields(Key key) {
        return recent(key, WHOLE, true, ask -> ask.fields(key));
    }

    @Override
    public Supplier<List<@Nullable String>> fields(Key key, List<String> names) {
        return recent(key, names, false, ask -> ask.fields(key, names));
    }

    @Override
    public Supplier<Set<Long>> ids(Key key) {
        return recent(key, WHOLE, true, ask -> ask.ids(key));
    }

    @Override
    public Supplier<List<Long>> scores(Key key, List<Long> ids) {
        long id = idOf(key, true);
        if (id == 0) {
            return reads.scores(key, ids);
        }
        Slot slot = new Slot(key, WHOLE);
        if (store.find(slot) instanceof Map<?, ?> all && all.size() < BLOCKS_KEPT_MAX) {
            // Few have any.
            return all.isEmpty()
                    ? () -> Collections.nCopies(ids.size(), 0L)
                    : () -> ids.stream().map(each -> score(all, each)).toList();
        }
        Supplier<List<Scored>> best = reads.best(key, 0, BLOCKS_KEPT_MAX);
        Supplier<List<Long>> scores = reads.scores(key, ids);
        return () -> {
            store.keep(slot, byId(best.get()), id, position);
            return scores.get();
        };
    }

    private static long score(Map<?, ?> all, long id) {
        return all.get(id) instanceof Long score ? score : 0;
    }

    private static Map<Long, Long> byId(List<Scored> scored) {
        Map<Long, Long> byId = new HashMap<>();
        scored.forEach(one -> byId.put(one.id(), one.score()));
        return byId;
    }

    @Override
    public Supplier<Set<Long>> inBoth(Key one, Key other) {
        return reads.inBoth(one, other);
    }

    @Override
    public Supplier<List<Long>> range(Key key, int first, int last) {
        return reads.range(key, first, last);
    }

    @Override
    public Supplier<@Nullable Integer> placeOf(Key key, long value) {
        return reads.placeOf(key, value);
    }

    @Override
    public Supplier<Sources> sources(int bucket, List<Key> keys) {
        return reads.sources(bucket, keys);
    }

    @Override
    public Supplier<List<Scored>> best(Key key, int first, int count) {
        return reads.best(key, first, count);
    }

    @Override
    public Supplier<List<Scored>> below(Key key, long score, int count) {
        return reads.below(key, score, count);
    }

    @Override
    public Supplier<List<Scored>> lowest(Key key, int count) {
        return reads.lowest(key, count);
    }

    @Override
    public Supplier<Long> countAbove(Key key, long score) {
        return reads.countAbove(key, score);
    }

    @Override
    public Supplier<Long> size(Key key) {
        return reads.size(key);
    }

    @Override
    public void keep(Key home) {
        reads.keep(home);
    }

    @Override
    public void run() {
        reads.run();
    }
}
