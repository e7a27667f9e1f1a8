package app.foyer.search.find;

import app.foyer.contract.event.LogEntry;
import app.foyer.contract.query.Queries;
import app.foyer.search.index.SearchIndex;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.analysis.Analyzer;

/**
 * Search over a recorded history: the very index and answers of a server, without its log. For
 * judging what it finds.
 */
public final class RecordedSearch implements AutoCloseable {
    private static final int RAM_BUFFER_MB = 64;

    private final SearchIndex index;
    private final Finder finder;

    /**
     * Begins an index.
     *
     * @param directory where it lies; empty
     */
    public RecordedSearch(Path directory) {
        try {
            index = SearchIndex.open(directory, RAM_BUFFER_MB, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Timer timer = new SimpleMeterRegistry().timer("questions");
        finder = new Finder(() -> index, Duration.ofSeconds(1), timer, timer, timer);
    }

    /** Something happened; in the order of positions. */
    public void happened(LogEntry entry) {
        try {
            index.apply(entry.position(), entry.event());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers {@code SearchQuery}s; what happened is seen by those that ask for its position. */
    public Queries queries() {
        return finder;
    }

    /** Cuts and folds words as the index does. */
    public Analyzer analyzer() {
        return index.analyzer();
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
