package app.foyer.search.index;

import app.foyer.contract.event.LogEntry;
import app.foyer.contract.projection.DeadLetter;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Compares an index's last commit with a fresh replay of the log, document by document, both ways.
 * The index may be written meanwhile, by this process or another one: a commit is read as it is.
 *
 * <p>The replay is kept in memory, and nowhere else: it takes about as much as the index takes on
 * the disk, and some 400 bytes for each document.
 */
public final class IndexVerifier implements AutoCloseable {
    private static final int RAM_BUFFER_MB = 64;
    private static final int TRIES_MAX = 5;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Path path;
    private final LongSupplier head;
    private final Iterator<LogEntry> log;
    private final Duration commitWaitMax;
    private Parked parked = Parked.read(null);
    private @Nullable LogEntry next;
    private final SearchIndex replayed = SearchIndex.inMemory(RAM_BUFFER_MB);

    /**
     * @param path where the index lies
     * @param head the log's last position
     * @param log from its beginning
     * @param commitWaitMax how long a commit is waited for that holds the log's end
     */
    public IndexVerifier(
            Path path, LongSupplier head, Iterator<LogEntry> log, Duration commitWaitMax)
            throws IOException {
        this.path = path;
        this.head = head;
        this.log = log;
        this.commitWaitMax = commitWaitMax;
    }

    /**
     * Replays the log as far as the commit goes, and compares. Where something differs and the log
     * went on meanwhile, a later commit is looked at: who was forgotten since has no words in the
     * log any more, but had them when the first one was made. An index that does not get to the
     * log's end is one difference.
     *
     * @throws IllegalStateException if the log ends before the commit
     */
    public IndexDifferences verify() throws IOException {
        for (int tries = 1; ; tries++) {
            long due = head.getAsLong();
            IndexDifferences found = compareAt(due);
            if (found.count() == 0 || head.getAsLong() == due || tries == TRIES_MAX) {
                return found;
            }
        }
    }

    private IndexDifferences compareAt(long due) throws IOException {
        if (due == 0) {
            return IndexDifferences.NONE;
        }
        try (DirectoryReader commit = commitAt(due)) {
            if (commit == null) {
                return IndexDifferences.behind(
                        "the search index at %s does not get to position %d, where the log ends"
                                .formatted(path, due));
            }
            parked = IndexDirectory.parked(commit);
            replay(IndexDirectory.position(commit));
            try (SearchIndex.Opened expected = replayed.opened()) {
                return IndexDifferences.between(
                        Fingerprints.of(expected.searcher().getIndexReader()),
                        Fingerprints.of(commit));
            }
        }
    }

    /** The first commit that is seen to hold a position; null if none comes. */
    private @Nullable DirectoryReader commitAt(long due) throws IOException {
        long begun = System.nanoTime();
        while (true) {
            DirectoryReader commit = lastCommit();
            if (commit != null && IndexDirectory.position(commit) >= due) {
                return commit;
            }
            if (commit != null) {
                commit.close();
            }
            if (System.nanoTime() - begun > commitWaitMax.toNanos()) {
                return null;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Of the index as it lies there now: another may take its place while it is waited for. */
    private @Nullable DirectoryReader lastCommit() throws IOException {
        try (Directory directory = FSDirectory.open(new IndexPlaces(path).live())) {
            return DirectoryReader.open(directory);
        } catch (IndexNotFoundException | NoSuchFileException _) {
            return null;
        }
    }

    private void replay(long to) throws IOException {
        while (replayed.position() < to) {
            if (next == null && log.hasNext()) {
                next = log.next();
            }
            long due = replayed.position() + 1;
            LogEntry entry = next;
            if (entry == null || entry.position() > due) {
                passOverUnreadable(due, to);
                continue;
            }
            Taken taken = Taken.of(entry.event().aggregate().toString(), entry.event());
            boolean out = parked.leavesOut(taken, due);
            replayed.apply(due, out ? null : entry.event());
            next = null;
        }
        replayed.refresh();
    }

    private void passOverUnreadable(long due, long to) throws IOException {
        if (parked.all().stream().noneMatch(letter -> letter.reaches(due))) {
            throw new IllegalStateException(
                    "the search index is at %d, but the log ends at %d, or cannot be read there and nothing is parked"
                            .formatted(to, due - 1));
        }
        replayed.apply(due, null);
    }

    /** The dead letters of the index: what they stand for is no difference. */
    public List<DeadLetter> parked() {
        return parked.all();
    }

    @Override
    public void close() throws IOException {
        replayed.close();
    }
}
