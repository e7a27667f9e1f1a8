package app.foyer.query.mending;

import app.foyer.query.store.Batch;
import app.foyer.query.store.BatchRefused;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Write;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Changes a bucket at the position where it is. While it is under way nobody else writes there;
 * whoever did takes the bucket anew, about a second later.
 */
final class Amendment {
    private static final int TRIES_MAX = 50;

    private final BucketStore store;
    private final int bucket;

    Amendment(BucketStore store, int bucket) {
        this.store = store;
        this.bucket = bucket;
    }

    /** Says what is to be written into a bucket that is at a position; empty to let it be. */
    interface Change {
        Optional<List<Write>> at(long position);
    }

    /**
     * Makes the change, wholly or not at all.
     *
     * @return false if it was let be
     * @throws IllegalStateException if others take the bucket again and again
     */
    boolean make(Change change) {
        for (int tries = 1; tries <= TRIES_MAX; tries++) {
            long epoch = store.state(bucket).epoch() + 1;
            if (!store.stamp(bucket, epoch)) {
                continue;
            }
            BucketState state = store.state(bucket);
            Optional<List<Write>> writes = change.at(state.position());
            if (writes.isEmpty()) {
                return false;
            }
            if (isApplied(batch(epoch, state, writes.get()))) {
                // Who follows takes the bucket anew, and who keeps what they read reads it again.
                boolean _ = store.stamp(bucket, epoch + 1);
                return true;
            }
        }
        throw new IllegalStateException("bucket %02d does not hold still".formatted(bucket));
    }

    private Batch batch(long epoch, BucketState state, List<Write> writes) {
        Instant storedAt = Objects.requireNonNullElse(state.storedAt(), Instant.EPOCH);
        return new Batch(bucket, epoch, state.position(), state.position(), storedAt, writes);
    }

    private boolean isApplied(Batch batch) {
        try {
            store.apply(batch);
            return true;
        } catch (BatchRefused e) {
            return false;
        }
    }
}
