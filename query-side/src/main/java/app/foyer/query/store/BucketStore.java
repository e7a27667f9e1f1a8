package app.foyer.query.store;

import java.util.List;
import java.util.Map;

/**
 * Sixteen buckets of keys, each a small world of its own with its own position.
 *
 * <p>What is unreachable throws the store's own unchecked exception.
 */
public interface BucketStore extends AutoCloseable {

    /** How far a bucket is. */
    BucketState state(int bucket);

    /** How far the buckets are, in their order. */
    List<BucketState> states();

    /**
     * Lets only batches of {@code epoch} write from now on.
     *
     * @return false, and nothing is changed, if the bucket has had that epoch or a later one
     */
    boolean stamp(int bucket, long epoch);

    /**
     * Applies the writes in their order, and moves the bucket to the batch's end.
     *
     * @throws BatchRefused if the bucket is at another position or epoch
     */
    void apply(Batch batch);

    /** Reads many things in one round trip; nothing is read before {@link Reads#run()}. */
    Reads reads();

    /**
     * Puts a regenerated home timeline in place, with a floor if it is not full.
     *
     * @return false, and nothing is changed, if the bucket or the member's relations moved on
     */
    boolean install(HomeDraft draft);

    /** Drops all home timelines of a bucket; they are regenerated when they are read. */
    void forgetHomes(int bucket);

    /**
     * Has a bucket begin anew, at position 0. What it holds is deleted by whoever takes it next
     * ({@link #emptyIfReset}); nobody can write it before.
     */
    void reset(int bucket);

    /**
     * Deletes what a bucket holds, if it was reset and that is not done yet.
     *
     * @param epoch the bucket's
     * @throws BatchRefused if another has taken it meanwhile
     */
    void emptyIfReset(int bucket, long epoch);

    /**
     * Writes the store's own files anew, so that they hold nothing which the keys no longer hold;
     * once for each {@code upTo}.
     *
     * @param upTo the position of who was forgotten last
     * @return false if it is not done yet, and should be asked for again
     */
    boolean rewriteFiles(long upTo);

    /** Every replayable key and its value as text, in an order that two stores share. */
    Map<String, String> dump();

    @Override
    void close();
}
