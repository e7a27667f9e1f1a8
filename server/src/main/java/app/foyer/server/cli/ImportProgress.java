package app.foyer.server.cli;

import app.foyer.server.say.Voice;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far an import has got: a bar at a terminal, else a line now and then. */
final class ImportProgress implements AutoCloseable {
    private static final Duration LINE_EVERY = Duration.ofSeconds(5);
    private static final int STEPS = 1_000;

    private final Voice voice;
    private final @Nullable ProgressBar bar;
    private long saidAt = System.nanoTime();

    ImportProgress(String history, Voice voice) {
        this.voice = voice;
        this.bar = isTerminal() ? bar(history) : null;
    }

    /** Shows the share that was read, from 0 to 1, and the posts. */
    void reached(double share, long posts) {
        if (bar != null) {
            bar.stepTo((long) (share * STEPS)).setExtraMessage(posts + " posts");
        } else if (System.nanoTime() - saidAt > LINE_EVERY.toNanos()) {
            saidAt = System.nanoTime();
            voice.say(String.format(Locale.ROOT, "  %3.0f %%  %,d posts", share * 100, posts));
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
                .hideEta()
                .build();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
