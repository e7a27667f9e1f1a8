package app.foyer.search;

import app.foyer.contract.event.LogEntry;
import app.foyer.contract.query.Queries;
import app.foyer.search.find.Finder;
import app.foyer.search.index.SearchIndex;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * Search over a history that is handed to it event by event, kept in memory, without a log: the
 * same index and the same answers as a server's, for evaluations.
 */
public final class MemorySearchConfiguration implements AutoCloseable {
    private static final int RAM_BUFFER_MB = 64;

    private final SearchIndex index;
    private final Finder finder;

    public MemorySearchConfiguration(MeterRegistry meters) {
        SearchMetrics metrics = new SearchMetrics(meters);
        try {
            index = SearchIndex.inMemory(RAM_BUFFER_MB);
        } catch (IOException e) {
            throw new UncheckedIOException("no search index can be kept in memory", e);
        }
        finder = new Finder(() -> index, Duration.ZERO, metrics::queries);
    }

    /** Takes in what happened; positions count up. Answers hold it from {@link #show()} on. */
    public void take(LogEntry entry) {
        try {
            index.apply(entry.position(), entry.event());
        } catch (IOException e) {
            throw new UncheckedIOException("the search index in memory cannot be written", e);
        }
    }

    /** Lets answers hold everything that was taken in. */
    public void show() {
        try {
            index.refresh();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index in memory cannot be read", e);
        }
    }

    /** Answers questions to the index; one to the query side is an IllegalArgumentException. */
    public Queries queries() {
        return finder;
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index in memory cannot be closed", e);
        }
    }
}
