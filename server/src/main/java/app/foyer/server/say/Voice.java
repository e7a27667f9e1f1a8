package app.foyer.server.say;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Speaks to the person at the terminal, one line at a time. */
public final class Voice {
    private final PrintStream out;

    public Voice(PrintStream out) {
        this.out = out;
    }

    /** Says one line. */
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Does a step, and says what was done and how long it took. */
    public <T> T step(String done, Callable<T> work) {
        long begun = System.nanoTime();
        T result = call(work);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        say(String.format(Locale.ROOT, "  %-44s %5.1f s", done, took.toMillis() / 1000.0));
        return result;
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
