package app.foyer.server.embedded;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after a store while a server runs on it: one that has ended without having been asked to is
 * started again, at the same address. Where that fails it is tried again, less and less often, but
 * always: a disk that is full has room some time.
 */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(8);
    private static final Duration ENDS_WITHIN = Duration.ofMinutes(3);

    private final String store;
    private final BooleanSupplier runs;
    private final Runnable start;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private Watch(String store, BooleanSupplier runs, Runnable start) {
        this.store = store;
        this.runs = runs;
        this.start = start;
        this.thread =
                Thread.ofPlatform()
                        .name("watch-" + store.toLowerCase(Locale.ROOT))
                        .daemon()
                        .unstarted(this::look);
    }

    /**
     * Begins.
     *
     * @param store its name, for the log
     * @param start starts it again; what it throws is logged, and it is tried again
     */
    static Watch over(String store, BooleanSupplier runs, Runnable start) {
        Watch watch = new Watch(store, runs, start);
        watch.thread.start();
        return watch;
    }

    private void look() {
        Duration pause = LOOK_EVERY;
        while (!isClosedWithin(pause)) {
            pause = runs.getAsBoolean() || startsAgain(pause) ? LOOK_EVERY : longer(pause);
        }
    }

    private boolean startsAgain(Duration pause) {
        LOG.warn("{} has ended without having been asked to; it is started again.", store);
        try {
            start.run();
            LOG.warn("{} is up again.", store);
            return true;
        } catch (RuntimeException e) {
            LOG.error("{} Tried again in {} ms.", e.getMessage(), longer(pause).toMillis());
            return false;
        }
    }

    /** The pause after another failure: twice as long, within the limit. */
    static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(PAUSE_MAX) < 0 ? twice : PAUSE_MAX;
    }

    private boolean isClosedWithin(Duration pause) {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends; a start that has begun is waited for, so that what it starts can be stopped. */
    @Override
    public void close() {
        closed.countDown();
        try {
            if (!thread.join(ENDS_WITHIN)) {
                LOG.error("The watch over {} did not end.", store);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
