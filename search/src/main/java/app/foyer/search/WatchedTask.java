package app.foyer.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A task that is done again and again, and remembers whether it failed the last time. */
final class WatchedTask implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedTask.class);

    private final Runnable task;
    private volatile @Nullable String illness;

    WatchedTask(Runnable task) {
        this.task = task;
    }

    /** Never throws: a timer would not come back. Logs the first of several failures only. */
    @Override
    public void run() {
        try {
            task.run();
            illness = null;
        } catch (RuntimeException e) {
            if (illness == null) {
                LOG.error("The search index is ill", e);
            }
            illness = "The search index is ill: " + reason(e) + ".";
        }
    }

    Optional<String> illness() {
        return Optional.ofNullable(illness);
    }

    private static String reason(RuntimeException e) {
        Throwable cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : e.getMessage() + " (" + cause + ")";
    }
}
