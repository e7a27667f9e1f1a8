package app.foyer.server.cli;

import app.foyer.server.say.Voice;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a command has started, stopped in reverse order when it ends, or is ended by Ctrl-C or
 * SIGTERM. The command's own thread does all the starting and stopping; a signal only asks for it
 * and waits.
 */
final class Lifetime {
    private static final Logger LOG = LoggerFactory.getLogger(Lifetime.class);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(90);

    private final Voice voice;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Lifetime(Voice voice) {
        this.voice = voice;
    }

    /** What a command does with its lifetime. */
    interface Work {
        void run(Lifetime lifetime);
    }

    /** Does the work, and stops what it has started, whatever comes. */
    static void run(Voice voice, Work work) {
        Lifetime lifetime = new Lifetime(voice);
        Thread hook = new Thread(lifetime::stopBySignal, "foyer-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            work.run(lifetime);
        } catch (StopAsked e) {
            LOG.info("Asked to stop.");
        } finally {
            lifetime.stopAll();
            lifetime.stopped.countDown();
        }
    }

    /** Keeps it until the end. */
    <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        checkGoing();
        return part;
    }

    /** Leaves the work if somebody has asked for it; to be called in every long wait. */
    void checkGoing() {
        if (stopAsked.getCount() == 0) {
            throw new StopAsked();
        }
    }

    /** Waits until somebody asks to stop. */
    void awaitStop() {
        try {
            stopAsked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopBySignal() {
        if (stopped.getCount() == 0) {
            return;
        }
        stopAsked.countDown();
        boolean clean = false;
        try {
            clean = stopped.await(STOPPED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        voice.say(clean ? "Stopped." : "Not everything stopped in time.");
        // The JVM's own status would be that of the signal; stopping when asked to is no failure.
        Runtime.getRuntime().halt(clean ? 0 : 1);
    }

    private void stopAll() {
        while (!started.isEmpty()) {
            AutoCloseable part = started.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.error("{} did not stop well", part.getClass().getSimpleName(), e);
            }
        }
    }

    private static final class StopAsked extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StopAsked() {
            super("asked to stop", null, false, false);
        }
    }
}
