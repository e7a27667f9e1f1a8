package app.foyer.load.drill;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * What Redis needs, by the events of the log, before harm is done and once it has healed. The log
 * grows meanwhile; what is left behind of what was built anew is deleted a little later.
 */
final class Memory {
    private static final String HEAP = "{application=\"foyer\",area=\"heap\"";
    private static final double BOUND = 1.5;
    private static final double MEGABYTE = 1 << 20;
    private static final Duration WITHIN = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Node node;
    private final LongSupplier used;
    private Measured before = new Measured(0, 1);
    private Measured worstBefore = before;
    private Measured worst = before;

    /**
     * @param used by Redis, in bytes
     */
    Memory(Node node, LongSupplier used) {
        this.node = node;
        this.used = used;
    }

    private record Measured(long bytes, long events) {
        double over(Measured other) {
            return other.bytes == 0
                    ? 0
                    : ((double) bytes / events) / ((double) other.bytes / other.events);
        }
    }

    /** Measures what there is before harm is done. */
    void before() throws IOException, InterruptedException {
        before = now();
    }

    /** Measures what there is afterwards, once it is no more than it may be, or does not get so. */
    void after() throws IOException, InterruptedException {
        long end = System.nanoTime() + WITHIN.toNanos();
        Measured after = now();
        while (after.over(before) > BOUND && System.nanoTime() < end) {
            Thread.sleep(LOOK_EVERY);
            after = now();
        }
        if (after.over(before) > worst.over(worstBefore)) {
            worst = after;
            worstBefore = before;
        }
    }

    private Measured now() throws IOException, InterruptedException {
        return new Measured(used.getAsLong(), Math.max(1, node.head()));
    }

    /** Says how it was at the worst, and expects that this is bounded. */
    void tell(Tally tally) throws IOException, InterruptedException {
        double ratio = worst.over(worstBefore);
        tally.note(
                String.format(
                        Locale.ROOT,
                        "Redis needed %.1f MB for %d events, then %.1f MB for %d: %.2f times as"
                                + " much an event",
                        worstBefore.bytes() / MEGABYTE,
                        worstBefore.events(),
                        worst.bytes() / MEGABYTE,
                        worst.events(),
                        ratio));
        tally.expect(ratio <= BOUND, "Redis needs more than " + BOUND + " times as much");
        tally.note(
                String.format(
                        Locale.ROOT,
                        "the server's heap holds %.0f of %.0f MB",
                        node.metric("jvm_memory_used_bytes" + HEAP) / MEGABYTE,
                        node.metric("jvm_memory_max_bytes" + HEAP) / MEGABYTE));
    }
}
