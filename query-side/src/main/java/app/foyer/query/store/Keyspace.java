package app.foyer.query.store;

import java.util.List;
import java.util.Map;

/**
 * Buckets of keys, each a small world of its own with its own position, which batches move on.
 *
 * <p>What is unreachable throws the store's own unchecked exception.
 */
public interface Keyspace {

    /** How far a bucket is. */
    BucketState state(int bucket);

    /** How far the buckets are, in their order. */
    List<BucketState> states();

    /**
     * Applies the writes in their order, and moves the bucket to the batch's end.
     *
     * @throws BatchRefused if the bucket is at another position or epoch
     */
    void apply(Batch batch);

    /** Reads many things in one round trip; nothing is read before {@link Reads#run()}. */
    Reads reads();

    /**
     * Every replayable key, without its generation, and its value as text, in an order that two
     * stores share.
     */
    Map<String, String> dump();
}
