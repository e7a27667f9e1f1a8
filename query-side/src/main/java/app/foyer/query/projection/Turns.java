package app.foyer.query.projection;

import app.foyer.query.store.Buckets;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Turns at a bucket, within this process: while somebody has one, nothing is applied to the bucket
 * that is live. Whether another process may write, the epoch says.
 */
public final class Turns {
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(Buckets.ALL).toList();

    /** Does something once it is its turn. */
    public void take(int bucket, Runnable deed) {
        ReentrantLock lock = locks.get(bucket);
        lock.lock();
        try {
            deed.run();
        } finally {
            lock.unlock();
        }
    }
}
