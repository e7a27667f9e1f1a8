package app.foyer.query.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Things to be read in one round trip: ask for each, {@link #run()}, then get the answers. A key
 * that does not exist reads as empty. For one thread, and for one run.
 */
public interface Reads {

    /** A hash. */
    Supplier<Map<String, String>> fields(Key key);

    /** Some fields of a hash, in the order of the names; null where there is none. */
    Supplier<List<@Nullable String>> fields(Key key, List<String> names);

    /** A set of ids. */
    Supplier<Set<Long>> ids(Key key);

    /** The ids that are in two sets of one bucket. */
    Supplier<Set<Long>> inBoth(Key one, Key other);

    /** A part of a list, both ends included, counted from 0; -1 is the last. */
    Supplier<List<Long>> range(Key key, int first, int last);

    /** The place of the first {@code value} in a list; null if it is not there. */
    Supplier<@Nullable Integer> placeOf(Key key, long value);

    /** Source timelines of one bucket, whole, and its position at that moment. */
    Supplier<Sources> sources(int bucket, List<Key> keys);

    /**
     * Some of a sorted set, the highest score first; of equals, the one whose decimal digits come
     * last in the alphabet.
     *
     * @param first rank of the first, from 0
     * @param count how many at most
     */
    Supplier<List<Scored>> best(Key key, int first, int count);

    /** Those of a sorted set that score less than {@code score}, likewise. */
    Supplier<List<Scored>> below(Key key, long score, int count);

    /** Those of a sorted set that score lowest, the lowest first. */
    Supplier<List<Scored>> lowest(Key key, int count);

    /** How many of a sorted set score more than {@code score}. */
    Supplier<Long> countAbove(Key key, long score);

    /** How many ids a sorted set holds. */
    Supplier<Long> size(Key key);

    /** What some ids score in a sorted set, in their order; 0 if they are not in it. */
    Supplier<List<Long>> scores(Key key, List<Long> ids);

    /** Keeps a home timeline for another 30 days. */
    void keep(Key home);

    /** Reads everything. */
    void run();

    /** Source timelines of one bucket, read at one moment, at {@code position}. */
    record Sources(long position, List<List<TimelineEntry>> timelines) {
        public Sources {
            timelines = List.copyOf(timelines);
        }
    }

    /** An id and its score. */
    record Scored(long id, long score) {}
}
