package app.foyer.query.store;

import java.time.Instant;
import java.util.List;

/**
 * The generations of buckets. One of each bucket is live; another can be built beside it, from the
 * log's beginning, and takes its place at once. Whoever holds the bucket's epoch does that.
 *
 * <p>What is unreachable throws the store's own unchecked exception.
 */
public interface Generations {

    /** Of all buckets, in their order. */
    List<Life> lives();

    /** Says that a bucket is to be built anew, or no longer is. What is built already stays. */
    void want(int bucket, boolean wanted);

    /**
     * Begins to build a bucket, or takes up what was built of it.
     *
     * @return false, and nothing is changed, if {@code epoch} is not the live bucket's
     */
    boolean begin(int bucket, long epoch, Instant now);

    /** What is built: each bucket is the one beside the live one. */
    Keyspace beside();

    /**
     * Puts what was built in the place of what is live, if it is as far and lacks nothing. From
     * then on it is not wanted any more.
     *
     * @return false, and nothing is changed, if it is not, or {@code epoch} is not that of both
     */
    boolean swap(int bucket, long epoch, Instant now);

    /** Gives up what was built of a bucket, if {@code epoch} is the live bucket's. */
    void drop(int bucket, long epoch, Instant now);

    /** Gives up, of all buckets, what was built and is not wanted now. */
    void giveUpResting(Instant now);

    /**
     * Says that home timelines may have been merged while something lacked, and all are to be
     * forgotten: said before that is mended, and after it.
     */
    void oweForgetting();

    /** How often that was said, if not all of it is done; else 0. */
    long forgettingOwed();

    /** Says that they were forgotten, for the first so many times that it was owed. */
    void forgettingDone(long times);

    /**
     * Deletes the keys of generations that are neither live nor built, and of which the last was
     * left before {@code until}.
     */
    void clean(Instant until);

    /**
     * Looks whether the keys are there that a part of a bucket's catalogue names.
     *
     * @param beside whether what is built is looked through, and not what is live
     * @param cursor {@link Swept#START}, and then what the last look answered
     */
    Swept sweep(int bucket, boolean beside, String cursor);

    /** Looks whether keys are there that somebody did not find; answers how many are lost. */
    long look(int bucket, List<Key> keys);
}
