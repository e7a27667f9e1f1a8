package app.foyer.query.store.memory;

import app.foyer.query.store.Batch;
import app.foyer.query.store.BatchRefused;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Canonical;
import app.foyer.query.store.Fields;
import app.foyer.query.store.HomeDraft;
import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Buckets in memory: a fresh replay goes here, to be compared with the live ones. */
public final class MemoryBucketStore implements BucketStore {
    private static final int GENERATION = 1;

    private final List<MemoryBucket> buckets = new ArrayList<>();

    public MemoryBucketStore() {
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            buckets.add(new MemoryBucket(bucket));
        }
    }

    /** Another store that holds the same, and changes by itself. */
    public synchronized MemoryBucketStore copy() {
        MemoryBucketStore copy = new MemoryBucketStore();
        for (int bucket = 0; bucket < buckets.size(); bucket++) {
            copy.buckets.get(bucket).takeFrom(buckets.get(bucket));
        }
        return copy;
    }

    @Override
    public synchronized BucketState state(int bucket) {
        return buckets.get(bucket).state;
    }

    @Override
    public synchronized List<BucketState> states() {
        return buckets.stream().map(bucket -> bucket.state).toList();
    }

    @Override
    public synchronized boolean stamp(int bucket, long epoch) {
        BucketState state = buckets.get(bucket).state;
        if (state.epoch() >= epoch) {
            return false;
        }
        buckets.get(bucket).state = new BucketState(state.position(), epoch, state.storedAt());
        return true;
    }

    @Override
    public synchronized void apply(Batch batch) {
        MemoryBucket bucket = buckets.get(batch.bucket());
        BucketState state = bucket.state;
        if (state.epoch() == 0
                || state.position() != batch.from()
                || state.epoch() != batch.epoch()) {
            throw new BatchRefused(batch.bucket(), batch.epoch(), batch.from(), state);
        }
        batch.otherWrites().forEach(bucket::apply);
        batch.fanOuts().forEach(bucket::apply);
        bucket.state = new BucketState(batch.to(), batch.epoch(), batch.storedAt());
    }

    @Override
    public Reads reads() {
        return new MemoryReads(this);
    }

    MemoryBucket bucket(int bucket) {
        return buckets.get(bucket);
    }

    @Override
    public synchronized boolean install(HomeDraft draft) {
        Key home = Key.home(draft.reader());
        MemoryBucket bucket = buckets.get(home.bucket());
        long position = bucket.state.position();
        String changed =
                bucket.hash(Key.member(draft.reader())).getOrDefault(Fields.RELATIONS_CHANGED, "0");
        if (position < draft.atLeast()
                || position > draft.atMost()
                || Long.parseLong(changed) != draft.stamp()) {
            return false;
        }
        bucket.installHome(home, draft.reader().value(), draft.entries());
        return true;
    }

    @Override
    public synchronized void forgetHomes(int bucket) {
        buckets.get(bucket).forgetHomes();
    }

    @Override
    public synchronized void reset(int bucket) {
        long epoch = buckets.get(bucket).state.epoch() + 1;
        buckets.set(bucket, new MemoryBucket(bucket));
        buckets.get(bucket).state = new BucketState(0, epoch, null);
    }

    @Override
    public void emptyIfReset(int bucket, long epoch) {
        // It is empty from the reset on.
    }

    /** What another store is to be told so that one of its keys becomes what it is here. */
    public synchronized List<Write> rewritten(Key key) {
        return buckets.get(key.bucket()).rewritten(key);
    }

    @Override
    public boolean rewriteFiles(long upTo) {
        return true;
    }

    @Override
    public synchronized Map<String, String> dump() {
        Map<String, String> found = new TreeMap<>();
        for (MemoryBucket bucket : buckets) {
            bucket.hashes.forEach(
                    (key, fields) -> put(found, key, fields.isEmpty(), Canonical.fields(fields)));
            bucket.sets.forEach((key, ids) -> put(found, key, ids.isEmpty(), Canonical.ids(ids)));
            bucket.lists.forEach(
                    (key, list) -> put(found, key, list.isEmpty(), Canonical.list(list)));
            bucket.sortedSets.forEach((key, scores) ->
                    put(found, key, scores.scores().isEmpty(), Canonical.scores(scores.scores())));
        }
        return found;
    }

    private static void put(Map<String, String> found, Key key, boolean empty, String value) {
        if (key.family().replayable() && !empty) {
            found.put(key.name(GENERATION), value);
        }
    }

    @Override
    public void close() {}
}
