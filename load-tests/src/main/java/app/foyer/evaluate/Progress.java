package app.foyer.evaluate;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far it has got: a bar at a terminal, else a line now and then. */
final class Progress implements AutoCloseable {
    private static final Duration LINE_EVERY = Duration.ofSeconds(10);
    private static final int STEPS = 1_000;

    private final PrintStream out;
    private final @Nullable ProgressBar bar;
    private long saidAt = System.nanoTime();
    private long step;

    Progress(String history, PrintStream out) {
        this.out = out;
        this.bar = isTerminal() ? bar(history) : null;
    }

    /** Shows how much is done, from 0 to 1. */
    void reached(double share) {
        if (bar != null) {
            long now = (long) (share * STEPS);
            if (now != step) {
                step = now;
                bar.stepTo(now);
            }
        } else if (System.nanoTime() - saidAt > LINE_EVERY.toNanos()) {
            saidAt = System.nanoTime();
            out.println(String.format(Locale.ROOT, "  %3.0f %%", share * 100));
        }
    }

    // There is none where the output goes to a file: so it is again in JDK 25.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    private static ProgressBar bar(String history) {
        return new ProgressBarBuilder()
                .setTaskName(history)
                .setInitialMax(STEPS)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
