package app.foyer.search;

import java.util.function.LongSupplier;

/**
 * Measures for how long something stored has not been visible.
 *
 * <p>It notes where the log ended at a time; once the searcher shows that much, everything stored
 * before that time is visible. So what it says is right however steadily events come, and too high
 * by one look's interval at most.
 */
final class Freshness {
    private static final double NANOS_PER_SECOND = 1e9;

    private final LongSupplier head;
    private final LongSupplier opened;
    private final LongSupplier nanos;
    private long visibleUntilNanos;
    private long notedHead;
    private long notedNanos;

    /**
     * Starts measuring.
     *
     * @param head the log's last position
     * @param opened the position up to which everything is visible
     * @param nanos a clock that only runs forward
     */
    Freshness(LongSupplier head, LongSupplier opened, LongSupplier nanos) {
        this.head = head;
        this.opened = opened;
        this.nanos = nanos;
        this.visibleUntilNanos = nanos.getAsLong();
        this.notedNanos = visibleUntilNanos;
        this.notedHead = head.getAsLong();
    }

    /** Looks where things stand; to be called regularly. */
    synchronized void look() {
        if (opened.getAsLong() >= notedHead) {
            visibleUntilNanos = notedNanos;
            notedNanos = nanos.getAsLong();
            notedHead = head.getAsLong();
        }
    }

    /** In seconds; 0 if everything stored is visible. */
    synchronized double seconds() {
        return opened.getAsLong() >= head.getAsLong()
                ? 0
                : (nanos.getAsLong() - visibleUntilNanos) / NANOS_PER_SECOND;
    }
}
