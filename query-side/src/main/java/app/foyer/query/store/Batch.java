package app.foyer.query.store;

import app.foyer.query.store.Write.FanOut;
import java.time.Instant;
import java.util.List;

/**
 * Changes to one bucket that take effect together, or not at all.
 *
 * @param epoch of whoever writes; another than the bucket's is refused
 * @param from the position that the bucket must be at
 * @param to the position that it is at afterwards
 * @param storedAt when the event at {@code to} was stored
 */
public record Batch(
        int bucket, long epoch, long from, long to, Instant storedAt, List<Write> writes) {
    public Batch {
        writes = List.copyOf(writes);
        if (to < from) {
            throw new IllegalArgumentException(
                    "a bucket cannot go back from " + from + " to " + to);
        }
    }

    /** What is done last. */
    public List<FanOut> fanOuts() {
        return writes.stream().filter(FanOut.class::isInstance).map(FanOut.class::cast).toList();
    }

    /** What is done before. */
    public List<Write> otherWrites() {
        return writes.stream().filter(write -> !(write instanceof FanOut)).toList();
    }
}
