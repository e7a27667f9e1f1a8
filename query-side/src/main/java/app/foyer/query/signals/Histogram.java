package app.foyer.query.signals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers per period, the newest periods only. Written as the newest period's number, a
 * colon, and the counts from there backwards: {@code 1412:3,0,7}.
 *
 * <p>Counts are whole, and what falls out is decided by the newest period alone, so every order of
 * adding gives the same. Decay is a matter of reading: nothing is rewritten for time to pass.
 */
final class Histogram {
    private static final Duration MONTH = Duration.ofDays(30);

    private static final long NOTHING = Long.MIN_VALUE;

    private final Tally tally;
    private long newest;
    private long[] counts;

    private Histogram(Tally tally, long newest, long[] counts) {
        this.tally = tally;
        this.newest = newest;
        this.counts = counts;
    }

    /** What {@link #write()} wrote; an empty one for null. */
    static Histogram read(Tally tally, @Nullable String written) {
        if (written == null) {
            return new Histogram(tally, NOTHING, new long[0]);
        }
        int colon = written.indexOf(':');
        long[] counts = new long[tally.periods()];
        int size = 0;
        int from = colon + 1;
        while (from < written.length()) {
            int comma = written.indexOf(',', from);
            int to = comma < 0 ? written.length() : comma;
            counts[size++] = Long.parseLong(written, from, to, 10);
            from = to + 1;
        }
        return new Histogram(
                tally, Long.parseLong(written, 0, colon, 10), Arrays.copyOf(counts, size));
    }

    String write() {
        StringBuilder written = new StringBuilder().append(newest).append(':');
        int length = counts.length;
        while (length > 0 && counts[length - 1] == 0) {
            length--;
        }
        for (int i = 0; i < length; i++) {
            written.append(i == 0 ? "" : ",").append(counts[i]);
        }
        return written.toString();
    }

    /** Counts at a moment; one that is longer ago than is remembered changes nothing. */
    void add(Instant at, long by) {
        long period = tally.periodOf(at);
        // One that was counted down to nothing still knows how far it has got.
        if (newest == NOTHING) {
            newest = period;
        } else if (period > newest) {
            shift(period);
        }
        long back = newest - period;
        if (back >= tally.periods()) {
            return;
        }
        if (back >= counts.length) {
            counts = Arrays.copyOf(counts, (int) back + 1);
        }
        counts[(int) back] += by;
    }

    private void shift(long to) {
        int by = (int) Math.min(to - newest, tally.periods());
        long[] shifted = new long[Math.min(counts.length + by, tally.periods())];
        if (by < shifted.length) {
            System.arraycopy(counts, 0, shifted, by, shifted.length - by);
        }
        counts = shifted;
        newest = to;
    }

    /** The sum, each count halved per half-life of its age; what lies after now counts whole. */
    double worth(Instant now, Duration halfLife) {
        return worth(now, halfLife, Duration.ZERO);
    }

    /** The same, of what is at least as old as {@code settled}. */
    double worth(Instant now, Duration halfLife, Duration settled) {
        long periodMs = tally.period().toMillis();
        long ageMs = tally.ageOf(newest, now).toMillis();
        // From period to period by one factor: a power for each would be most of a list's cost.
        double share = Math.pow(2, -(double) ageMs / halfLife.toMillis());
        double perPeriod = Math.pow(2, -(double) periodMs / halfLife.toMillis());
        double sum = 0;
        for (long count : counts) {
            if (settled.isZero() || ageMs >= settled.toMillis()) {
                sum += count * Math.min(1, share);
            }
            share *= perPeriod;
            ageMs += periodMs;
        }
        return sum;
    }

    /**
     * The same counts, of which those that are not also in {@code part} are no more in a period
     * than twice what is usual, and {@code spare}. Usual is the median of all periods that are
     * remembered, from {@code since} to {@code now}; so an unusual month does not count for more
     * than that, whoever made it.
     */
    Histogram tempered(Histogram part, long spare, Instant since, Instant now) {
        long lived =
                Math.clamp(tally.periodOf(now) - tally.periodOf(since) + 1, 1, tally.periods());
        long[] beyond = new long[Math.max((int) lived, counts.length)];
        for (int i = 0; i < counts.length; i++) {
            beyond[i] = Math.max(0, counts[i] - part.in(newest - i));
        }
        long[] sorted = beyond.clone();
        Arrays.sort(sorted);
        long most = 2 * sorted[sorted.length / 2] + spare;
        long[] tempered = counts.clone();
        for (int i = 0; i < tempered.length; i++) {
            tempered[i] -= Math.max(0, beyond[i] - most);
        }
        return new Histogram(tally, newest, tempered);
    }

    /**
     * How much was counted in 30 days, on average over some periods.
     *
     * @param from how many periods back they begin; 0 is that of now, of which as much counts as
     *     has passed
     * @param to how many periods back they are over
     */
    double perMonth(Instant now, int from, int to) {
        long sum = 0;
        for (int back = from; back < to; back++) {
            sum += in(tally.periodOf(now) - back);
        }
        long periodMs = tally.period().toMillis();
        long aheadMs = from > 0 ? 0 : periodMs - Math.floorMod(now.toEpochMilli(), periodMs);
        return (double) sum * MONTH.toMillis() / ((to - from) * periodMs - aheadMs);
    }

    private long in(long period) {
        long back = newest - period;
        return back < 0 || back >= counts.length ? 0 : counts[(int) back];
    }

    /** The sum of the last {@code span}, the whole of its periods. */
    long last(Instant now, Duration span) {
        long from = tally.periodOf(now.minus(span));
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            if (newest - i > from) {
                sum += counts[i];
            }
        }
        return sum;
    }
}
