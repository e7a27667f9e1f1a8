package app.foyer.query.audit;

import app.foyer.contract.event.LogCount;
import app.foyer.contract.event.LogEntry;
import app.foyer.query.projection.Folding;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Keyspace;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * Which events a bucket was handed, as one number for every range of {@value #RANGE} positions: how
 * many they were, times 2^32, and their places in the range, from 1, added up. The first tells that
 * one is missing or was counted twice, the second that one stands for another; both fit into the 53
 * bits of a score in Redis.
 */
public final class Handled implements Folding {
    static final int RANGE = 10_000;
    private static final int COUNT_SHIFT = 32;

    private final Folding folding;

    /**
     * @param folding says what the events change; what was handed to it is counted
     */
    public Handled(Folding folding) {
        this.folding = folding;
    }

    @Override
    public List<Write> writes(List<LogEntry> entries, int bucket) {
        List<Write> writes = new ArrayList<>(folding.writes(entries, bucket));
        writes.addAll(leftOut(entries.stream().map(LogEntry::position).toList(), bucket));
        return writes;
    }

    /** What is left out was handed on, too. */
    @Override
    public List<Write> leftOut(List<Long> positions, int bucket) {
        Map<Long, Long> amounts = new TreeMap<>();
        for (long position : positions) {
            amounts.merge(range(position), amount(position), Long::sum);
        }
        Key handled = Key.inBucket(KeyFamily.HANDLED, bucket);
        List<Write> writes = new ArrayList<>();
        amounts.forEach((range, amount) -> writes.add(new Write.Increase(handled, range, amount)));
        return writes;
    }

    /** Whether a bucket was handed all events up to a position, each once. */
    public static boolean isWhole(Keyspace buckets, int bucket, long upTo) {
        if (upTo == 0) {
            return true;
        }
        List<Long> ranges = LongStream.rangeClosed(0, range(upTo)).boxed().toList();
        Reads reads = buckets.reads();
        Supplier<List<Long>> found = reads.scores(Key.inBucket(KeyFamily.HANDLED, bucket), ranges);
        reads.run();
        return found.get().equals(ranges.stream().map(range -> whole(range, upTo)).toList());
    }

    /** The range that a position is in, from 0. */
    static long range(long position) {
        return (position - 1) / RANGE;
    }

    /** The position before the first of a range. */
    static long before(long range) {
        return range * RANGE;
    }

    private static long amount(long position) {
        return (1L << COUNT_SHIFT) + position - before(range(position));
    }

    /** The number of a range all of whose positions up to one are handled, each once. */
    static long whole(long range, long upTo) {
        long count = Math.clamp(upTo - before(range), 0, RANGE);
        return (count << COUNT_SHIFT) + count * (count + 1) / 2;
    }

    /** The number that the log's own count of a range comes to. */
    static long of(long range, LogCount count) {
        return (count.events() << COUNT_SHIFT)
                + count.positionsSum()
                - count.events() * before(range);
    }

    /** How many events a number stands for. */
    static long events(long amount) {
        return amount >> COUNT_SHIFT;
    }
}
