package app.foyer.query.store.redis;

import app.foyer.query.store.Buckets;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * The generation of each bucket that is live, or that is built, as this process last saw it. Seen
 * again whenever it is asked how far a bucket is.
 */
final class Numbers {
    /** Of a bucket that has none. */
    static final int NONE = 0;

    private final String field;
    private final AtomicIntegerArray known = new AtomicIntegerArray(Buckets.ALL);

    /**
     * @param field of a bucket's life that holds it
     */
    Numbers(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    int of(int bucket) {
        return known.get(bucket);
    }

    void see(int bucket, int number) {
        known.set(bucket, number);
    }

    /** Takes over what Redis answered, unless another was seen while it was asked. */
    void learn(int bucket, int asked, int number) {
        boolean _ = known.compareAndSet(bucket, asked, number);
    }
}
