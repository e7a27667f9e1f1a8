package app.foyer.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides whether what lies in the directory can be built on, and clears it if not. */
final class IndexDirectory {
    /** The number of the specification in {@code package-info}; raise it when that changes. */
    static final String SCHEMA = "6";

    private static final String SCHEMA_KEY = "schema";
    private static final String POSITION_KEY = "position";
    private static final String PARKED_KEY = "parked";
    private static final Logger LOG = LoggerFactory.getLogger(IndexDirectory.class);

    private final Directory directory;
    private final Path path;
    private final IndexPlaces places;

    /**
     * @param root the node's directory for indexes, in which this one lies
     */
    IndexDirectory(Directory directory, Path path, Path root) {
        this.directory = directory;
        this.path = path;
        this.places = new IndexPlaces(root);
    }

    /**
     * Makes the directory ready for a writer.
     *
     * @param head the last position of the log
     * @return the position of the index in it; 0 where it begins anew
     * @throws IllegalStateException if another process has it open
     */
    long prepare(long head) throws IOException {
        try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            Found found = look(head);
            if (found instanceof Found.Usable(long position)) {
                LOG.info("The search index at {} is read on from position {}.", path, position);
                return position;
            }
            LOG.warn("The search index at {} is built from the log: {}.", path, found);
            clear(directory);
            return 0;
        } catch (LockObtainFailedException e) {
            throw new IllegalStateException(
                    "The search index at "
                            + path
                            + " is open in another process. Stop that one, or give this one"
                            + " another directory.",
                    e);
        }
    }

    /** What a commit says of itself. */
    static Map<String, String> userData(long position, Parked parked) {
        return Map.of(
                SCHEMA_KEY,
                SCHEMA,
                POSITION_KEY,
                Long.toString(position),
                PARKED_KEY,
                parked.text());
    }

    /** The dead letters of the index that was found to be usable. */
    Parked parked() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Parked.read(null);
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return parked(reader);
        }
    }

    /** The dead letters of a commit. */
    static Parked parked(DirectoryReader commit) throws IOException {
        return Parked.read(commit.getIndexCommit().getUserData().get(PARKED_KEY));
    }

    /**
     * The position of the last event in a commit.
     *
     * @throws IllegalArgumentException if the commit does not say it
     */
    static long position(DirectoryReader commit) throws IOException {
        Map<String, String> userData = commit.getIndexCommit().getUserData();
        return Long.parseLong(Optional.ofNullable(userData.get(POSITION_KEY)).orElse(""));
    }

    /** Whether the lock's file is gone: somebody has deleted the directory under the writer. */
    boolean isGone() {
        return !Files.exists(path.resolve(IndexWriter.WRITE_LOCK_NAME));
    }

    /** Deletes all other indexes of the node. */
    void deleteOthers() throws IOException {
        places.keepOnly(path);
    }

    private Found look(long head) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return new Found.Unusable("there is none yet");
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            if (!SCHEMA.equals(reader.getIndexCommit().getUserData().get(SCHEMA_KEY))) {
                return new Found.Unusable("the one found has another schema");
            }
            long position = position(reader);
            return position > head
                    ? new Found.Unusable("the one found is ahead of the log")
                    : new Found.Usable(position);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            LOG.debug("The search index cannot be read", e);
            return new Found.Unusable("the one found cannot be read (" + e.getMessage() + ")");
        }
    }

    /** Deletes the files of an index and no others: a wrong setting must not cost anybody data. */
    static void clear(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
                    || file.startsWith(IndexFileNames.SEGMENTS)
                    || file.startsWith(IndexFileNames.PENDING_SEGMENTS)) {
                directory.deleteFile(file);
            }
        }
    }

    private sealed interface Found {
        record Usable(long position) implements Found {}

        record Unusable(String why) implements Found {
            @Override
            public String toString() {
                return why;
            }
        }
    }
}
