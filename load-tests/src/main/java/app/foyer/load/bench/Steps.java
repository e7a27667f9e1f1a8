package app.foyer.load.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Says now and then how far a long preparation is. */
final class Steps {
    private static final Duration LINE_EVERY = Duration.ofSeconds(10);

    private final String what;
    private final PrintStream out;
    private final long begun = System.nanoTime();
    private volatile long saidAt = begun;

    Steps(String what, PrintStream out) {
        this.what = what;
        this.out = out;
    }

    /** So many are done. */
    void reached(long number) {
        if (System.nanoTime() - saidAt > LINE_EVERY.toNanos()) {
            saidAt = System.nanoTime();
            out.println(String.format(Locale.ROOT, "  %s: %,d", what, number));
        }
    }

    /** All is done. */
    void done() {
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.println(String.format(Locale.ROOT, "  %s: done in %.0f s", what, seconds));
    }
}
