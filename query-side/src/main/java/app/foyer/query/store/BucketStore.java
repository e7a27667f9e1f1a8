package app.foyer.query.store;

import java.util.List;

/**
 * The buckets that are live: sixteen of ids, and that of the signals.
 *
 * <p>What is unreachable throws the store's own unchecked exception.
 */
public interface BucketStore extends Keyspace, AutoCloseable {

    /**
     * Lets only batches of {@code epoch} write from now on.
     *
     * @return false, and nothing is changed, if the bucket has had that epoch or a later one
     */
    boolean stamp(int bucket, long epoch);

    /**
     * Puts a regenerated home timeline in place, with a floor if it is not full.
     *
     * @return false, and nothing is changed, if the bucket or the member's relations moved on
     */
    boolean install(HomeDraft draft);

    /** Drops all home timelines of a bucket; they are regenerated when they are read. */
    void forgetHomes(int bucket);

    /**
     * Names of keys that are there, and that their bucket's catalogue does not name: if one of them
     * is lost, nobody notices.
     */
    default List<String> uncatalogued() {
        return List.of();
    }

    /** Up to whom the files that there are were written anew; 0 if never. */
    long rewrittenUpTo();

    /**
     * Writes the store's own files anew, so that they hold nothing which the keys no longer hold;
     * once for each {@code upTo}.
     *
     * @param upTo the position of who was forgotten last
     * @return false if it is not done yet, and should be asked for again
     */
    boolean rewriteFiles(long upTo);

    /** A reader did not find a key that should be there: if it was lost, that is to be noticed. */
    default void missed(Key key) {}

    @Override
    void close();
}
