package app.foyer.query.recent;

import app.foyer.query.store.Batch;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.HomeDraft;
import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A store of which what was read lately is kept. For questions; who writes uses the store. */
public final class RecentStore implements BucketStore {
    private final BucketStore store;
    private final LongSupplier reached;
    private final Consumer<Key> missed;
    private final Recent<Slot, Object> kept;

    /** What was read: a key, and what of it. */
    record Slot(Key key, Object part) {}

    /**
     * @param reached a position that all buckets have reached
     * @param keptMax how many things are kept, at most
     */
    public RecentStore(BucketStore store, Touches touches, LongSupplier reached, long keptMax) {
        this(store, touches, reached, _ -> {}, keptMax);
    }

    /**
     * @param missed is told of keys that a reader did not find
     */
    public RecentStore(
            BucketStore store,
            Touches touches,
            LongSupplier reached,
            Consumer<Key> missed,
            long keptMax) {
        this.store = store;
        this.reached = reached;
        this.missed = missed;
        this.kept = new Recent<>(touches, keptMax);
    }

    /** What was found among what is kept, and what was not. */
    public CacheStats stats() {
        return kept.stats();
    }

    @Override
    public Reads reads() {
        return new RecentReads(store.reads(), this, reached.getAsLong());
    }

    @Nullable Object find(Slot slot) {
        return kept.find(slot);
    }

    void keep(Slot slot, Object value, long id, long position) {
        kept.keep(slot, value, position, id);
    }

    @Override
    public BucketState state(int bucket) {
        return store.state(bucket);
    }

    @Override
    public List<BucketState> states() {
        return store.states();
    }

    @Override
    public boolean stamp(int bucket, long epoch) {
        return store.stamp(bucket, epoch);
    }

    @Override
    public void apply(Batch batch) {
        store.apply(batch);
    }

    @Override
    public boolean install(HomeDraft draft) {
        return store.install(draft);
    }

    @Override
    public void forgetHomes(int bucket) {
        store.forgetHomes(bucket);
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
    public Map<String, String> dump() {
        return store.dump();
    }

    @Override
    public void missed(Key key) {
        missed.accept(key);
    }

    @Override
    public void close() {
        store.close();
    }
}
