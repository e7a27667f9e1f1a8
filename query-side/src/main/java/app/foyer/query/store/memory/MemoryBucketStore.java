package app.foyer.query.store.memory;

import app.foyer.query.store.Batch;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Generations;
import app.foyer.query.store.HomeDraft;
import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Write;
import java.util.List;
import java.util.Map;

/** Buckets in memory: a fresh replay goes here, to be compared with the live ones. */
public final class MemoryBucketStore implements BucketStore {
    private final MemoryKeyspace live = new MemoryKeyspace();
    private final MemoryGenerations generations = new MemoryGenerations(live);

    /** Another store whose live buckets hold the same, and change by themselves. */
    public MemoryBucketStore copy() {
        MemoryBucketStore copy = new MemoryBucketStore();
        synchronized (live) {
            for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
                copy.live.bucket(bucket).takeFrom(live.bucket(bucket));
            }
        }
        return copy;
    }

    /** What is live, and what is built beside it. */
    public Generations generations() {
        return generations;
    }

    @Override
    public BucketState state(int bucket) {
        return live.state(bucket);
    }

    @Override
    public List<BucketState> states() {
        return live.states();
    }

    @Override
    public boolean stamp(int bucket, long epoch) {
        synchronized (live) {
            BucketState state = live.state(bucket);
            if (state.epoch() >= epoch) {
                return false;
            }
            int generation = Math.max(1, state.generation());
            live.bucket(bucket).state =
                    new BucketState(state.position(), epoch, state.storedAt(), generation, 0);
            return true;
        }
    }

    @Override
    public void apply(Batch batch) {
        live.apply(batch);
    }

    @Override
    public Reads reads() {
        return live.reads();
    }

    @Override
    public boolean install(HomeDraft draft) {
        synchronized (live) {
            Key home = Key.home(draft.reader());
            MemoryBucket bucket = live.bucket(home.bucket());
            long position = bucket.state.position();
            String changed =
                    bucket.hash(Key.member(draft.reader()))
                            .getOrDefault(Fields.RELATIONS_CHANGED, "0");
            if (position < draft.atLeast()
                    || position > draft.atMost()
                    || Long.parseLong(changed) != draft.stamp()
                    || bucket.largeSources() != draft.large()) {
                return false;
            }
            bucket.installHome(home, draft.reader().value(), draft.entries());
            return true;
        }
    }

    @Override
    public void forgetHomes(int bucket) {
        synchronized (live) {
            live.bucket(bucket).forgetHomes();
        }
    }

    /** What another store is to be told so that one of its keys becomes what it is here. */
    public List<Write> rewritten(Key key) {
        synchronized (live) {
            return live.bucket(key.bucket()).rewritten(key);
        }
    }

    /** It has no files. */
    @Override
    public long rewrittenUpTo() {
        return Long.MAX_VALUE;
    }

    @Override
    public boolean rewriteFiles(long upTo) {
        return true;
    }

    @Override
    public Map<String, String> dump() {
        return live.dump();
    }

    @Override
    public void close() {}
}
