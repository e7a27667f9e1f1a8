package app.foyer.query.store;

/**
 * A batch does not build on what the bucket holds: it was delivered twice, its writer lost the
 * claim, or the bucket lost what it held. Nothing was written.
 */
public final class BatchRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BatchRefused(int bucket, long epoch, long from, BucketState found) {
        super(
                "bucket %02d is at position %d, epoch %d; a batch of epoch %d builds on position %d"
                        .formatted(bucket, found.position(), found.epoch(), epoch, from));
    }
}
