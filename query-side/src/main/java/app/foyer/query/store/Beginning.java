package app.foyer.query.store;

import java.time.Instant;

/**
 * When something begins, as a score: in seconds, and what begins in the same second by the position
 * at which that was said. So no two are alike, and a list is read on below each of them. Exact in
 * the 53 bits of a score until the year 2242.
 */
public final class Beginning {
    private static final int POSITION_BITS = 20;
    private static final long POSITION_MASK = (1L << POSITION_BITS) - 1;

    private Beginning() {}

    /** The score of what begins at {@code start}, as was said at {@code position}. */
    public static long score(Instant start, long position) {
        return lowest(start) + (position & POSITION_MASK);
    }

    /** The lowest score of what begins in the second of {@code start}. */
    public static long lowest(Instant start) {
        return start.getEpochSecond() << POSITION_BITS;
    }
}
