package app.foyer.search.index;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a node's index lies: in its directory itself, and after a reset in a directory in that one,
 * {@code index-1} after the first. So the next index can be built beside the one that answers.
 *
 * <p>Of several the last counts that was committed, and an index is not committed before it is to
 * take over: that commit is the one step by which it does. What else lies there was half-built or
 * has been succeeded, and is deleted.
 */
final class IndexPlaces {
    private static final Pattern NAME = Pattern.compile("index-(\\d{1,9})");
    private static final Logger LOG = LoggerFactory.getLogger(IndexPlaces.class);

    private final Path root;

    IndexPlaces(Path root) {
        this.root = root;
    }

    /** Where the index lies, or is to begin. */
    Path live() throws IOException {
        for (Path place : all().reversed().values()) {
            if (isCommitted(place)) {
                return place;
            }
        }
        return root;
    }

    /** Where the one after all that there are is to begin. */
    Path next() throws IOException {
        return root.resolve("index-" + (all().lastKey() + 1));
    }

    /** Deletes the indexes in all places but one; what is no index stays where it is. */
    void keepOnly(Path kept) throws IOException {
        for (Path place : all().values()) {
            if (!place.equals(kept)) {
                delete(place);
            }
        }
    }

    /** By their numbers; the root counts even where somebody has deleted it. */
    private SortedMap<Integer, Path> all() throws IOException {
        SortedMap<Integer, Path> places = new TreeMap<>();
        places.put(0, root);
        if (!Files.isDirectory(root)) {
            return places;
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path place : inside) {
                Matcher name = NAME.matcher(place.getFileName().toString());
                if (name.matches()) {
                    places.put(Integer.parseInt(name.group(1)), place);
                }
            }
        }
        return places;
    }

    private static boolean isCommitted(Path place) throws IOException {
        try (DirectoryStream<Path> commits =
                Files.newDirectoryStream(place, IndexFileNames.SEGMENTS + "_*")) {
            return commits.iterator().hasNext();
        }
    }

    private void delete(Path place) throws IOException {
        try (Directory directory = FSDirectory.open(place)) {
            try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                IndexDirectory.clear(directory);
            }
            if (!place.equals(root)) {
                Files.deleteIfExists(place.resolve(IndexWriter.WRITE_LOCK_NAME));
                Files.delete(place);
            }
        } catch (LockObtainFailedException e) {
            LOG.warn("The search index at {} is at work, and stays.", place, e);
        } catch (DirectoryNotEmptyException e) {
            LOG.debug("At {} lies something else, too", place, e);
        }
    }
}
