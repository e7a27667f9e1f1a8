package app.foyer.search;

import app.foyer.contract.projection.Errand;
import app.foyer.contract.projection.Errands;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives this node's errands to the others, and does theirs here: those that are given from now on.
 * Each can be done twice as well as once.
 */
final class ErrandWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ErrandWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final long NOT_KNOWN_YET = -1;

    private final Errands errands;
    private final Consumer<Errand> doing;
    private final Set<Long> own = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("foyer-search-errands").daemon().factory());
    private long seen = NOT_KNOWN_YET;

    /**
     * @param doing does an errand of another node, unless it throws
     */
    ErrandWatch(Errands errands, Consumer<Errand> doing) {
        this.errands = errands;
        this.doing = doing;
    }

    void start() {
        look();
        long everyMs = LOOK_EVERY.toMillis();
        Future<?> _ =
                timer.scheduleWithFixedDelay(this::look, everyMs, everyMs, TimeUnit.MILLISECONDS);
    }

    /** Has the other nodes do what this one does itself. */
    void give(Errand.Task task, @Nullable String entity) {
        own.add(errands.give(SearchProjection.NAME, task, entity));
    }

    private void look() {
        try {
            if (seen == NOT_KNOWN_YET) {
                seen = errands.last();
            }
            for (Errand errand : errands.after(seen, SearchProjection.NAME)) {
                seen = errand.number();
                if (!own.remove(errand.number())) {
                    quietly(errand);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("Nobody can tell what is to be done on all search nodes: {}", e.getMessage());
        }
    }

    /** What cannot be done here is no reason not to do what comes after it. */
    private void quietly(Errand errand) {
        try {
            LOG.info("Another node has search {} {}", errand.task(), errand.entity());
            doing.accept(errand);
        } catch (RuntimeException e) {
            LOG.warn("Search cannot {} {} here: {}", errand.task(), errand.entity(), e.toString());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            boolean _ = timer.awaitTermination(LOOK_EVERY.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
