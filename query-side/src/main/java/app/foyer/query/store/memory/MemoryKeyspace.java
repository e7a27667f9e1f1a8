package app.foyer.query.store.memory;

import app.foyer.query.store.Batch;
import app.foyer.query.store.BatchRefused;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Canonical;
import app.foyer.query.store.Key;
import app.foyer.query.store.Keyspace;
import app.foyer.query.store.Reads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The buckets that are live in memory, or those that are built beside them. */
final class MemoryKeyspace implements Keyspace {
    private final List<MemoryBucket> buckets = new ArrayList<>();

    MemoryKeyspace() {
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            buckets.add(new MemoryBucket(bucket));
        }
    }

    MemoryBucket bucket(int bucket) {
        return buckets.get(bucket);
    }

    synchronized void put(int bucket, MemoryBucket other) {
        buckets.set(bucket, other);
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
        bucket.state =
                new BucketState(batch.to(), batch.epoch(), batch.storedAt(), state.generation(), 0);
    }

    @Override
    public Reads reads() {
        return new MemoryReads(this);
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
            found.put(key.name(), value);
        }
    }
}
