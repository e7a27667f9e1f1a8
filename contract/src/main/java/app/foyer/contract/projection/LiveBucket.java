package app.foyer.contract.projection;

/**
 * What is live of a bucket.
 *
 * @param generation of its keys: another one once it was built anew; 0 if it has none yet
 * @param position of the last event applied
 */
public record LiveBucket(int bucket, int generation, long position) {

    /**
     * Whether it was built anew since it was like this. One that began once more from nothing has
     * another generation too, but is not as far.
     */
    public boolean isReplacedBy(LiveBucket now) {
        return now.generation() != generation && now.position() >= position;
    }
}
