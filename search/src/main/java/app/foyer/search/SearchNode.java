package app.foyer.search;

import app.foyer.contract.projection.Pauses;
import app.foyer.search.SearchConfiguration.Settings;
import app.foyer.search.index.IndexRetry;
import app.foyer.search.index.IndexingProcessor;
import app.foyer.search.index.SearchIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of this node at work: it is read into, refreshed, committed; and begun anew if somebody
 * deletes its directory meanwhile.
 */
final class SearchNode {
    private static final Logger LOG = LoggerFactory.getLogger(SearchNode.class);
    private static final Duration STOP_MAX = Duration.ofSeconds(20);
    private static final Duration PAUSE_LOOK = Duration.ofSeconds(1);
    private static final long NOT_EVEN_EMPTY = -1;

    private final Settings settings;
    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final LongSupplier head;
    private final ScheduledExecutorService timer;
    private volatile Running running;
    private final Pauses pauses;
    private volatile boolean paused;
    private final List<WatchedTask> tasks = new CopyOnWriteArrayList<>();

    SearchNode(
            Settings settings,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            LongSupplier head,
            Pauses pauses) {
        this.settings = settings;
        this.pauses = pauses;
        this.log = log;
        this.head = head;
        this.timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("foyer-search-keeper").daemon().factory());
        this.running = run(head.getAsLong());
        every(settings.refreshEvery(), this::refresh);
        every(PAUSE_LOOK, this::restIfPaused);
        every(settings.commitEvery(), this::commit);
    }

    SearchIndex index() {
        return running.index();
    }

    Optional<String> illness() {
        return tasks.stream()
                .flatMap(task -> task.illness().stream())
                .findFirst()
                .or(() -> running.processor().illness());
    }

    /** Calls {@code task} regularly, on the thread that keeps the index. */
    void every(Duration pause, Runnable task) {
        WatchedTask watched = new WatchedTask(task);
        tasks.add(watched);
        var _ =
                timer.scheduleWithFixedDelay(
                        watched, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Commits, and stops. */
    void stop() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (SearchIndex index = running.index()) {
            running.processor().stop();
            index.commit();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be closed", e);
        }
    }

    /** Nobody calls it ill while it rests. */
    private void restIfPaused() {
        paused = pauses.paused().contains(SearchProjection.NAME);
        running.processor().rest(paused);
    }

    boolean isPaused() {
        return paused;
    }

    /** Indexes what waits of an entity. False if nothing does. */
    boolean retry(String entity) throws IOException, InterruptedException {
        return new IndexRetry(index(), log).retry(entity);
    }

    /** Begins the index anew, from nothing; the old one answers until it is there. */
    void reset() {
        try {
            timer.submit(() -> beginAnew(NOT_EVEN_EMPTY)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the search index cannot begin anew", e.getCause());
        }
    }

    /**
     * @param usableUpTo an index that is further is not used, but begun anew
     */
    private Running run(long usableUpTo) {
        try {
            SearchIndex index =
                    SearchIndex.open(settings.directory(), settings.ramBufferMb(), usableUpTo);
            IndexingProcessor processor =
                    new IndexingProcessor("foyer-search-" + settings.nodeName(), index, log);
            processor.start();
            return new Running(index, processor);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the search index at " + settings.directory() + " cannot be opened", e);
        }
    }

    private void refresh() {
        SearchIndex index = running.index();
        if (index.isGone() || !index.isWritable()) {
            beginAnew(head.getAsLong());
            return;
        }
        try {
            index.refresh();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be refreshed", e);
        }
    }

    private void commit() {
        try {
            if (!running.index().isGone()) {
                running.index().commit();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be committed", e);
        }
    }

    /** Until the new index is there, the old one answers: its files are gone, but still open. */
    private void beginAnew(long usableUpTo) {
        Running lost = running;
        if (usableUpTo != NOT_EVEN_EMPTY && !lost.index().isAbandoned()) {
            LOG.warn("The search index at {} is lost or broken.", settings.directory());
        }
        lost.processor().stop();
        quietly(lost.index()::abandon);
        running = run(usableUpTo);
        quietly(lost.index()::close);
    }

    private static void quietly(Closing closing) {
        try {
            closing.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("The lost search index could not be closed", e);
        }
    }

    @FunctionalInterface
    private interface Closing {
        void close() throws IOException;
    }

    private record Running(SearchIndex index, IndexingProcessor processor) {}
}
