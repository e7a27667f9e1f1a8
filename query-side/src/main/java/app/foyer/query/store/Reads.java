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

    /** A part of a list, both ends included, counted from 0; -1 is the last. */
    Supplier<List<Long>> range(Key key, int first, int last);

    /** The place of the first {@code value} in a list; null if it is not there. */
    Supplier<@Nullable Integer> placeOf(Key key, long value);

    /** Source timelines of one bucket, whole, and its position at that moment. */
    Supplier<Sources> sources(int bucket, List<Key> keys);

    /**
     * What the ranking needs of every community of a bucket, with who wrote since {@code since}.
     */
    Supplier<List<CommunityFigures>> figures(int bucket, long sinceEpochMs);

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

    /**
     * What is counted of a community.
     *
     * @param landed forward-decayed sum, see {@code ranking.Decay}
     * @param activeMembers who wrote there since the moment that was asked about
     */
    record CommunityFigures(long community, boolean open, double landed, int activeMembers) {}
}
