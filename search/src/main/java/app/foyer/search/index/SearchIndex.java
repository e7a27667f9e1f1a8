package app.foyer.search.index;

import app.foyer.contract.event.Event;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.projection.DeadLetter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The index of one node, written from one thread, read from many.
 *
 * <p>Two positions: that of the last event applied, and that up to which the opened searcher is
 * sure to show everything. The second is the first as it was before the searcher was opened, so it
 * never says too much.
 *
 * <p>Long because all that is done under the one lock is here.
 */
public final class SearchIndex implements AutoCloseable {
    private final Directory directory;

    /** Null for an index that is kept in memory. */
    private final @Nullable IndexDirectory place;

    private final Analyzer analyzer = new WordAnalyzer();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** Held to apply an event and to commit, so that a commit's position fits its documents. */
    private final ReentrantLock writing = new ReentrantLock();

    private final Condition advanced = writing.newCondition();
    private final Object refreshing = new Object();

    /** Where the log ended when the index was opened. */
    private final long due;

    private volatile long position;
    private volatile long openedPosition;
    private volatile long committedPosition;
    private volatile boolean abandoned;

    /** Where the last member was forgotten whose words may still lie in the files. */
    private volatile long eraseUpTo;

    private volatile long erasedUpTo;

    /** Where something was last taken away; since the start, which no retry outlives. */
    private volatile long lastErasure;

    private final Parked parked;

    private SearchIndex(
            Directory directory,
            @Nullable IndexDirectory place,
            int ramBufferMb,
            long due,
            long position,
            Parked parked)
            throws IOException {
        this.directory = directory;
        this.place = place;
        this.due = due;
        this.position = position;
        this.parked = parked;
        this.openedPosition = position;
        this.committedPosition = position;
        IndexWriterConfig config =
                new IndexWriterConfig(analyzer)
                        .setRAMBufferSizeMB(ramBufferMb)
                        .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
        this.writer = new IndexWriter(directory, config.setCommitOnClose(false));
        this.searchers = new SearcherManager(writer, new OpenedSearchers(new CommunitySizes()));
    }

    /**
     * Opens the index in a directory, or begins one there. What was half-built beside it goes.
     *
     * @param ramBufferMb how much is held in memory before it is written, in megabytes
     * @param head the last position of the log; an index beyond it belongs to another log
     * @throws IllegalStateException if another process has it open
     */
    public static SearchIndex open(Path root, int ramBufferMb, long head) throws IOException {
        Files.createDirectories(root);
        SearchIndex index = at(new IndexPlaces(root).live(), root, ramBufferMb, head);
        try {
            index.deleteOthers();
            return index;
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /**
     * Begins an index beside the one that lies in a directory. It takes over, for whoever opens the
     * directory next, when it is committed.
     *
     * @param head the last position of the log
     */
    public static SearchIndex beside(Path root, int ramBufferMb, long head) throws IOException {
        return at(new IndexPlaces(root).next(), root, ramBufferMb, head);
    }

    private static SearchIndex at(Path path, Path root, int ramBufferMb, long head)
            throws IOException {
        Directory directory = FSDirectory.open(path);
        try {
            IndexDirectory place = new IndexDirectory(directory, path, root);
            long position = place.prepare(head);
            return new SearchIndex(directory, place, ramBufferMb, head, position, place.parked());
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Begins an index that lasts as long as it is not closed. */
    public static SearchIndex inMemory(int ramBufferMb) throws IOException {
        return new SearchIndex(
                new ByteBuffersDirectory(), null, ramBufferMb, 0, 0, Parked.read(null));
    }

    /**
     * Takes in the event at a position; one that was taken in before is passed over.
     *
     * @param event what happened; null where it is of no interest here
     * @throws IllegalStateException if those before it were not taken in
     */
    public void apply(long at, @Nullable Event event) throws IOException {
        take(at, Taken.of("", event));
    }

    /** Takes in what a message means, or has it wait where its entity is parked. */
    void take(long at, Taken taken) throws IOException {
        move(
                at,
                () -> {
                    Optional<DeadLetter> letter = parked.waiting(taken.entity());
                    if (letter.isPresent() && !taken.isErasure()) {
                        parked.put(letter.get().and(at));
                        return;
                    }
                    taken.change().make(writer);
                    if (taken.isErasure()) {
                        lastErasure = at;
                    }
                    if (taken.event() instanceof MemberForgotten forgotten) {
                        parked.dropOf(forgotten.member().toString());
                        eraseUpTo = at;
                    }
                });
    }

    /** Parks an entity for the event at a position. */
    void park(long at, DeadLetter letter) throws IOException {
        move(at, () -> parked.put(parked.waiting(letter.entity()).orElse(letter).and(at)));
    }

    private void move(long at, Writing change) throws IOException {
        writing.lock();
        try {
            if (at <= position) {
                return;
            }
            if (at != position + 1) {
                throw new IllegalStateException(
                        "position %d was handed on where %d was due".formatted(at, position + 1));
            }
            change.make();
            position = at;
            advanced.signalAll();
        } finally {
            writing.unlock();
        }
    }

    /** Something to be done under the lock. */
    @FunctionalInterface
    private interface Writing {
        void make() throws IOException;
    }

    /** The dead letters. */
    public List<DeadLetter> parked() {
        return parked.all();
    }

    /** The letter for which an entity's events wait. */
    public Optional<DeadLetter> waiting(String entity) {
        return parked.waiting(entity);
    }

    /** Leaves out for good what waits of an entity. */
    public void drop(String entity) {
        change(entity, DeadLetter::dropped);
    }

    /** Changes the letter for which an entity's events wait, if there is one. */
    void change(String entity, UnaryOperator<DeadLetter> to) {
        writing.lock();
        try {
            parked.waiting(entity).map(to).ifPresent(parked::put);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Makes the changes that waited.
     *
     * @param upTo the position up to which these are all
     * @return false, and nothing is changed, if more have come to wait, or none does any more, or
     *     something was taken away since: it may be what these changes would bring back
     */
    boolean mend(DeadLetter letter, long upTo, List<Change> changes) throws IOException {
        writing.lock();
        try {
            Optional<DeadLetter> now = parked.waiting(letter.entity());
            if (now.isEmpty() || now.get().last() > upTo || lastErasure > upTo) {
                return false;
            }
            for (Change change : changes) {
                change.make(writer);
            }
            parked.remove(now.get());
            openedPosition = Math.min(openedPosition, position - 1);
            return true;
        } finally {
            writing.unlock();
        }
    }

    /** The position of the last event that was taken in. */
    public long position() {
        return position;
    }

    /** Everything up to this position is in what {@link #opened()} gives. */
    public long openedPosition() {
        return openedPosition;
    }

    /**
     * From this position on nothing is missing that there was when the index was opened: before, it
     * is being built, or was behind.
     */
    public long due() {
        return due;
    }

    /** Makes what was taken in visible. */
    public void refresh() throws IOException {
        synchronized (refreshing) {
            long reached = position;
            if (reached > openedPosition && !abandoned) {
                searchers.maybeRefreshBlocking();
                openedPosition = reached;
            }
        }
    }

    /**
     * Makes what was taken in durable, and its position with it. Never the position of a member's
     * being forgotten, before their words are merged away: who starts from a commit has nothing to
     * catch up with.
     */
    public void commit() throws IOException {
        boolean erased = false;
        while (!committed()) {
            long upTo = eraseUpTo;
            writer.forceMergeDeletes(true);
            erasedUpTo = upTo;
            erased = true;
        }
        if (erased) {
            // Files that a searcher has open stay.
            synchronized (refreshing) {
                searchers.maybeRefreshBlocking();
            }
            writer.deleteUnusedFiles();
        }
    }

    /** False where something is to be erased first. */
    private boolean committed() throws IOException {
        writing.lock();
        try {
            if (eraseUpTo > erasedUpTo) {
                return false;
            }
            if (position > committedPosition || parked.isChanged()) {
                writer.setLiveCommitData(IndexDirectory.userData(position, parked).entrySet());
                writer.commit();
                committedPosition = position;
                parked.committed();
            }
            return true;
        } finally {
            writing.unlock();
        }
    }

    /**
     * Waits until everything up to a position is visible.
     *
     * @return whether it is; false after {@code waitMax}, or once the index is abandoned
     */
    public boolean await(long atLeast, Duration waitMax) throws IOException, InterruptedException {
        if (openedPosition < atLeast && taken(atLeast, waitMax)) {
            refresh();
        }
        return openedPosition >= atLeast;
    }

    private boolean taken(long atLeast, Duration waitMax) throws InterruptedException {
        long leftNanos = waitMax.toNanos();
        long start = System.nanoTime();
        if (!writing.tryLock(leftNanos, TimeUnit.NANOSECONDS)) {
            return false;
        }
        try {
            leftNanos -= System.nanoTime() - start;
            while (position < atLeast && leftNanos > 0 && !abandoned) {
                leftNanos = advanced.awaitNanos(leftNanos);
            }
            return position >= atLeast;
        } finally {
            writing.unlock();
        }
    }

    /** The newest searcher; close it after use. */
    public Opened opened() throws IOException {
        // The position first: a searcher opened in between shows more than it, never less.
        long upTo = openedPosition;
        return new Opened(upTo, (OpenedSearcher) searchers.acquire());
    }

    /** Cuts and folds words as the index does. */
    public Analyzer analyzer() {
        return analyzer;
    }

    /** Whether somebody has deleted the directory. */
    public boolean isGone() {
        return place != null && place.isGone();
    }

    /** Deletes the other indexes of the directory: those it has succeeded, or that are given up. */
    public void deleteOthers() throws IOException {
        if (place != null) {
            place.deleteOthers();
        }
    }

    /** Whether the index can still be written. */
    public boolean isWritable() {
        return writer.isOpen();
    }

    /**
     * Gives up writing, without a commit, and the directory with it; what is opened still answers.
     */
    public void abandon() throws IOException {
        writing.lock();
        try {
            abandoned = true;
            advanced.signalAll();
        } finally {
            writing.unlock();
        }
        writer.rollback();
    }

    /** Whether nothing is written here any more. */
    public boolean isAbandoned() {
        return abandoned;
    }

    /** Closes the index without a commit; call {@link #commit()} before. */
    @Override
    public void close() throws IOException {
        try (directory;
                analyzer;
                searchers) {
            abandon();
        }
    }

    /** A searcher and the position up to which it shows everything. */
    public final class Opened implements AutoCloseable {
        private final long position;
        private final OpenedSearcher searcher;

        private Opened(long position, OpenedSearcher searcher) {
            this.position = position;
            this.searcher = searcher;
        }

        public long position() {
            return position;
        }

        public IndexSearcher searcher() {
            return searcher;
        }

        /** What not everybody sees. */
        public Hidden hidden() throws IOException {
            return searcher.hidden();
        }

        /** How many words are written in a community, given by {@link Order}; an estimate. */
        public long wordsIn(long community) {
            return searcher.wordsIn(community);
        }

        @Override
        public void close() throws IOException {
            searchers.release(searcher);
        }
    }
}
