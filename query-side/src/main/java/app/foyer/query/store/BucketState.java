package app.foyer.query.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a bucket is.
 *
 * @param position of the last event applied; 0 if none was
 * @param epoch of who may write; 0 if nobody may
 * @param storedAt when that event was stored; null if none was applied
 * @param generation of its keys; 0 if it has none yet
 * @param lost how many of its keys are known to be gone, which nobody deleted
 */
public record BucketState(
        long position, long epoch, @Nullable Instant storedAt, int generation, long lost) {
    public static final BucketState EMPTY = new BucketState(0, 0, null, 0, 0);
}
