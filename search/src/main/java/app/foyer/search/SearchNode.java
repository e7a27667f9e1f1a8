package app.foyer.search;

import app.foyer.contract.projection.Pauses;
import app.foyer.search.SearchConfiguration.Settings;
import app.foyer.search.index.IndexRetry;
import app.foyer.search.index.IndexingProcessor;
import app.foyer.search.index.SearchIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of this node at work: it is read into, refreshed, committed; and begun anew if somebody
 * deletes its directory meanwhile. After a reset the next one is built beside it, and takes over
 * when it has got as far.
 */
final class SearchNode {
    private static final Logger LOG = LoggerFactory.getLogger(SearchNode.class);
    private static final Duration STOP_MAX = Duration.ofSeconds(20);
    private static final Duration PAUSE_LOOK = Duration.ofSeconds(1);

    private final Settings settings;
    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final LongSupplier head;
    private final ScheduledExecutorService timer;
    private volatile Running running;

    /** What is to take over; changed by the timer's thread alone. */
    private volatile @Nullable Running next;

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
        this.running = open();
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
                .or(() -> running.processor().illness())
                .or(() -> Optional.ofNullable(next).flatMap(built -> built.processor().illness()));
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
        dropNext();
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
        Running built = next;
        if (built != null) {
            built.processor().rest(paused);
        }
    }

    boolean isPaused() {
        return paused;
    }

    /** Indexes what waits of an entity. False if nothing does. */
    boolean retry(String entity) throws IOException, InterruptedException {
        return new IndexRetry(index(), log).retry(entity);
    }

    /** Has the index built anew, from nothing; the old one goes on until the new one is there. */
    void reset() {
        try {
            timer.submit(this::beginNext).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the search index cannot begin anew", e.getCause());
        }
    }

    private Running open() {
        return run(SearchIndex::open);
    }

    private Running run(Opening opening) {
        try {
            SearchIndex index =
                    opening.open(settings.directory(), settings.ramBufferMb(), head.getAsLong());
            IndexingProcessor processor =
                    new IndexingProcessor("foyer-search-" + settings.nodeName(), index, log);
            if (!paused) {
                processor.start();
            }
            return new Running(index, processor);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the search index at " + settings.directory() + " cannot be opened", e);
        }
    }

    private void refresh() {
        if (running.isLost()) {
            beginAnew();
            return;
        }
        try {
            Running built = next;
            if (built != null) {
                lookAfter(built);
            }
            running.index().refresh();
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

    /**
     * What was there is gone, and would not follow the log: so the new index answers from the
     * beginning, and says {@code stale} until it is whole.
     */
    private void beginAnew() {
        Running lost = running;
        if (!lost.index().isAbandoned()) {
            LOG.warn("The search index at {} is lost or broken.", settings.directory());
        }
        dropNext();
        lost.processor().stop();
        quietly(lost.index()::abandon);
        running = open();
        quietly(lost.index()::close);
    }

    private void beginNext() {
        dropNext();
        next = run(SearchIndex::beside);
    }

    /** It takes over as soon as nobody sees less by it than before. */
    private void lookAfter(Running built) throws IOException {
        if (built.isLost()) {
            LOG.warn("The search index that was built anew is lost or broken; the old one stays.");
            dropNext();
            return;
        }
        long shown = running.index().openedPosition();
        if (built.index().position() >= Math.max(built.index().due(), shown)) {
            takeOver(built);
        }
    }

    /** From the commit on, a node that starts uses it, too. */
    private void takeOver(Running built) throws IOException {
        built.index().commit();
        built.index().refresh();
        Running old = running;
        running = built;
        next = null;
        end(old);
        LOG.info("The search index that was built anew has taken over.");
    }

    private void dropNext() {
        Running given = next;
        if (given != null) {
            next = null;
            end(given);
        }
    }

    /** Of an index that is over nothing stays: it holds words in the clear. */
    private void end(Running over) {
        quietly(over.processor()::stop);
        quietly(over.index()::close);
        try {
            running.index().deleteOthers();
        } catch (IOException | RuntimeException e) {
            LOG.warn("A search index that is over could not be deleted; a start will try again", e);
        }
    }

    private static void quietly(Closing closing) {
        try {
            closing.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("A search index that is over could not be closed", e);
        }
    }

    @FunctionalInterface
    private interface Closing {
        void close() throws IOException;
    }

    @FunctionalInterface
    private interface Opening {
        SearchIndex open(Path directory, int ramBufferMb, long head) throws IOException;
    }

    private record Running(SearchIndex index, IndexingProcessor processor) {
        boolean isLost() {
            return index.isGone() || !index.isWritable();
        }
    }
}
