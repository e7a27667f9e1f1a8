package app.foyer.query.projection;

import app.foyer.contract.projection.Pauses;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second which projections are to rest, and has the followers of this node do so. */
public final class PauseWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PauseWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Pauses pauses;
    private final List<LogFollower> followers;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("pauses").daemon().factory());

    public PauseWatch(Pauses pauses, List<LogFollower> followers) {
        this.pauses = pauses;
        this.followers = List.copyOf(followers);
    }

    /** Starts those that are not to rest, and looks on from then on. */
    public void start() {
        look();
        long everyMs = LOOK_EVERY.toMillis();
        Future<?> _ =
                timer.scheduleWithFixedDelay(
                        this::lookQuietly, everyMs, everyMs, TimeUnit.MILLISECONDS);
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("Nobody can tell which projections are to rest: {}", e.getMessage());
        }
    }

    private void look() {
        Set<String> paused = pauses.paused();
        followers.forEach(follower -> follower.rest(paused.contains(follower.name())));
    }

    @Override
    public void close() {
        timer.shutdown();
        try {
            boolean _ = timer.awaitTermination(LOOK_EVERY.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
