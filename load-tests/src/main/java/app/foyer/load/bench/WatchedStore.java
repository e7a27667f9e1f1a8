package app.foyer.load.bench;

import app.foyer.query.store.Batch;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.HomeDraft;
import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Another store, what is asked of it, and how long each thread has waited for answers. */
final class WatchedStore implements BucketStore {
    private final BucketStore store;
    private final ThreadLocal<long[]> waitedNanos = ThreadLocal.withInitial(() -> new long[1]);
    private final LongAdder trips = new LongAdder();
    private final LongAdder commands = new LongAdder();

    WatchedStore(BucketStore store) {
        this.store = store;
    }

    /** Nanoseconds that this thread has spent in round trips: sent, answered, and read. */
    long waitedNanos() {
        return waitedNanos.get()[0];
    }

    /** Round trips of all threads. */
    long trips() {
        return trips.sum();
    }

    /** Commands in them. */
    long commands() {
        return commands.sum();
    }

    @Override
    public BucketState state(int bucket) {
        return store.state(bucket);
    }

    @Override
    public List<BucketState> states() {
        long begun = System.nanoTime();
        try {
            return store.states();
        } finally {
            count(begun, Buckets.ALL);
        }
    }

    @Override
    public Reads reads() {
        return new WatchedReads(store.reads());
    }

    private void count(long begun, int asked) {
        waitedNanos.get()[0] += System.nanoTime() - begun;
        trips.increment();
        commands.add(asked);
    }

    @Override
    public long rewrittenUpTo() {
        return store.rewrittenUpTo();
    }

    @Override
    public boolean rewriteFiles(long upTo) {
        return store.rewriteFiles(upTo);
    }

    @Override
    public void forgetHomes(int bucket) {
        store.forgetHomes(bucket);
    }

    @Override
    public boolean stamp(int bucket, long epoch) {
        return store.stamp(bucket, epoch);
    }

    @Override
    public void apply(Batch batch) {
        long begun = System.nanoTime();
        try {
            store.apply(batch);
        } finally {
            count(begun, batch.writes().size());
        }
    }

    @Override
    public boolean install(HomeDraft draft) {
        return store.install(draft);
    }

    @Override
    public Map<String, String> dump() {
        return store.dump();
    }

    @Override
    public void close() {
        store.close();
    }

    /** Counts what is asked for, and how long the answer takes. */
    private final class WatchedReads implements Reads {
        private final Reads reads;
        private int asked;

        WatchedReads(Reads reads) {
            this.reads = reads;
        }

        @Override
        public Supplier<Map<String, String>> fields(Key key) {
            asked++;
            return reads.fields(key);
        }

        @Override
        public Supplier<List<@Nullable String>> fields(Key key, List<String> names) {
            asked++;
            return reads.fields(key, names);
        }

        @Override
        public Supplier<Set<Long>> ids(Key key) {
            asked++;
            return reads.ids(key);
        }

        @Override
        public Supplier<Set<Long>> inBoth(Key one, Key other) {
            asked++;
            return reads.inBoth(one, other);
        }

        @Override
        public Supplier<List<Long>> range(Key key, int first, int last) {
            asked++;
            return reads.range(key, first, last);
        }

        @Override
        public Supplier<@Nullable Integer> placeOf(Key key, long value) {
            asked++;
            return reads.placeOf(key, value);
        }

        @Override
        public Supplier<Sources> sources(int bucket, List<Key> keys) {
            asked++;
            return reads.sources(bucket, keys);
        }

        @Override
        public Supplier<List<Scored>> best(Key key, int first, int count) {
            asked++;
            return reads.best(key, first, count);
        }

        @Override
        public Supplier<List<Scored>> below(Key key, long score, int count) {
            asked++;
            return reads.below(key, score, count);
        }

        @Override
        public Supplier<List<Scored>> lowest(Key key, int count) {
            asked++;
            return reads.lowest(key, count);
        }

        @Override
        public Supplier<Long> countAbove(Key key, long score) {
            asked++;
            return reads.countAbove(key, score);
        }

        @Override
        public Supplier<Long> size(Key key) {
            asked++;
            return reads.size(key);
        }

        @Override
        public Supplier<List<Long>> scores(Key key, List<Long> ids) {
            asked++;
            return reads.scores(key, ids);
        }

        @Override
        public void keep(Key home) {
            asked++;
            reads.keep(home);
        }

        @Override
        public void run() {
            if (asked == 0) {
                return;
            }
            long begun = System.nanoTime();
            try {
                reads.run();
            } finally {
                count(begun, asked);
            }
        }
    }
}
