package app.foyer.server.cli;

import app.foyer.server.role.House;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until the sides have read the log to its present end. */
final class CatchingUp {
    private static final Logger LOG = LoggerFactory.getLogger(CatchingUp.class);
    private static final Duration AT_MOST = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private CatchingUp() {}

    /** Waits, up to a limit: the server answers meanwhile, with what it has. */
    static void await(House house, Lifetime lifetime) {
        long head = house.head();
        long begun = System.nanoTime();
        while (house.sides().stream().anyMatch(side -> side.position() < head)) {
            lifetime.checkGoing();
            if (System.nanoTime() - begun > AT_MOST.toNanos()) {
                LOG.warn("Not everything has caught up with the log yet; it goes on.");
                return;
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
