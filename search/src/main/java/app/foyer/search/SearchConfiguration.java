package app.foyer.search;

import app.foyer.contract.event.LogEntry;
import app.foyer.contract.projection.DeadLetter;
import app.foyer.contract.projection.Errands;
import app.foyer.contract.projection.Pauses;
import app.foyer.contract.projection.Projections;
import app.foyer.contract.query.Queries;
import app.foyer.search.find.Finder;
import app.foyer.search.index.IndexDifferences;
import app.foyer.search.index.IndexVerifier;
import app.foyer.search.index.SearchIndex;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** Puts search together. */
public final class SearchConfiguration implements AutoCloseable {
    /** An index at work commits far more often. */
    private static final Duration COMMIT_WAIT_MAX = Duration.ofSeconds(30);

    private final Settings settings;
    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final LongSupplier head;
    private final Pauses pauses;
    private final SearchMetrics metrics;
    private final Finder finder;
    private final Errands errands;
    private volatile @Nullable SearchNode node;
    private volatile @Nullable SearchProjection projection;

    /**
     * Search, not yet started.
     *
     * @param log the events; their tokens' positions are the log's, from 1 and without gaps
     * @param head the log's last position, 0 if it is empty; asked several times a second
     */
    public SearchConfiguration(
            Settings settings,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            LongSupplier head,
            MeterRegistry meters) {
        this(settings, log, head, Pauses.NONE, Errands.NONE, meters);
    }

    /**
     * @param pauses which projections rest
     * @param errands what operators have all nodes do
     */
    public SearchConfiguration(
            Settings settings,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            LongSupplier head,
            Pauses pauses,
            Errands errands,
            MeterRegistry meters) {
        this.pauses = pauses;
        this.errands = errands;
        this.settings = settings;
        this.log = log;
        this.head = head;
        this.metrics = new SearchMetrics(meters);
        this.finder = new Finder(this::index, settings.freshnessWaitMax(), metrics::queries);
    }

    /**
     * What can be set.
     *
     * @param directory where this node's index lies; nothing else should
     * @param refreshEvery how long a new event may stay invisible, about
     * @param commitEvery how much work a crash may cost, about
     * @param freshnessWaitMax how long a question may wait for a position
     * @param nodeName tells this node's processor from others'
     * @param ramBufferMb what is held in memory before it is written, in megabytes
     */
    public record Settings(
            Path directory,
            Duration refreshEvery,
            Duration commitEvery,
            Duration freshnessWaitMax,
            String nodeName,
            int ramBufferMb) {
        public Settings {
            if (!refreshEvery.isPositive() || refreshEvery.compareTo(freshnessWaitMax) > 0) {
                throw new IllegalArgumentException(
                        "refreshEvery must be positive, and not over freshnessWaitMax");
            }
            if (commitEvery.compareTo(refreshEvery) < 0) {
                throw new IllegalArgumentException("commitEvery must not be under refreshEvery");
            }
            if (ramBufferMb < 1 || ramBufferMb > 1_024) {
                throw new IllegalArgumentException("ramBufferMb must be from 1 to 1024");
            }
        }

        /** What fits one machine: visible in 100 ms, durable in 5 s, 64 MB. */
        public static Settings in(Path directory, String nodeName) {
            return new Settings(
                    directory,
                    Duration.ofMillis(100),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(2),
                    nodeName,
                    64);
        }
    }

    /**
     * Opens the index, or begins one, and reads the log on from there.
     *
     * @throws IllegalStateException if another process has the directory open
     */
    public synchronized void start() {
        if (node != null) {
            throw new IllegalStateException("search has started already");
        }
        SearchNode started = new SearchNode(settings, log, head, pauses);
        node = started;
        SearchProjection operated = new SearchProjection(started, head, errands);
        operated.start();
        projection = operated;
        Freshness freshness = new Freshness(head, this::position, System::nanoTime);
        started.every(settings.refreshEvery(), freshness::look);
        metrics.gauge(
                SearchMetrics.LAG_EVENTS,
                "Events of the log that the opened searcher does not show yet",
                () -> Math.max(0, head.getAsLong() - position()));
        metrics.gauge(
                SearchMetrics.FRESHNESS_SECONDS,
                "For how long something stored has not been visible",
                freshness::seconds);
        metrics.gauge(
                SearchMetrics.DEAD_LETTERS,
                "Entities of which events wait to be indexed",
                () -> index().parked().stream().filter(DeadLetter::isWaiting).count());
        metrics.gauge(SearchMetrics.DOCUMENTS, "Documents in the opened searcher", this::documents);
    }

    /** Answers questions to the index; one to the query side is an IllegalArgumentException. */
    public Queries queries() {
        return finder;
    }

    /** Everything up to this position of the log can be found. */
    public long position() {
        return index().openedPosition();
    }

    /** The index of this node, as operators see it, once it has started. */
    public Projections projections() {
        return running(projection);
    }

    /**
     * What a comparison with a fresh replay found.
     *
     * @param documents that were compared
     * @param differences how many of them differ
     * @param described the first hundred of these, one sentence each
     * @param letters of what is not in the index, and is no difference
     */
    public record Verification(
            long documents, long differences, List<String> described, List<DeadLetter> letters) {}

    /**
     * Compares every document of an index with a fresh replay of the log, which is kept in memory.
     * The index may be at work, in this process or another one: what it has committed is compared,
     * once that holds the log's present end; until then it is waited for, for half a minute.
     *
     * @param directory where the index lies
     * @param head the log's last position
     * @param log from its beginning
     * @throws IllegalStateException if the log ends before the index
     */
    public static Verification verify(Path directory, LongSupplier head, Iterator<LogEntry> log) {
        try (IndexVerifier verifier = new IndexVerifier(directory, head, log, COMMIT_WAIT_MAX)) {
            IndexDifferences found = verifier.verify();
            return new Verification(
                    found.documents(), found.count(), found.described(), verifier.parked());
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be compared", e);
        }
    }

    /** What is wrong, in words for an operator; empty if nothing is. */
    public Optional<String> illness() {
        SearchNode started = node;
        return started == null ? Optional.of("Search has not started.") : started.illness();
    }

    /** Commits and stops; a closed search can be started again. */
    @Override
    public synchronized void close() {
        SearchNode started = node;
        SearchProjection operated = projection;
        if (started != null && operated != null) {
            metrics.removeGauges();
            operated.close();
            started.stop();
            node = null;
            projection = null;
        }
    }

    private SearchIndex index() {
        return started().index();
    }

    private SearchNode started() {
        return running(node);
    }

    private static <T> T running(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("search has not started");
        }
        return part;
    }

    private int documents() {
        try (SearchIndex.Opened opened = index().opened()) {
            return opened.searcher().getIndexReader().numDocs();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read", e);
        }
    }
}
