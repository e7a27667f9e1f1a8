package app.foyer.query.store.redis;

import app.foyer.query.store.BatchRefused;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** Deletes all keys of a bucket, a thousand at a time, while nobody else has taken it. */
final class RedisEmptying {
    private static final int KEYS_AT_A_TIME = 1_000;

    private final UnifiedJedis redis;
    private final int generation;
    private final int bucket;
    private final long epoch;

    RedisEmptying(UnifiedJedis redis, int generation, int bucket, long epoch) {
        this.redis = redis;
        this.generation = generation;
        this.bucket = bucket;
        this.epoch = epoch;
    }

    /**
     * Deletes them, and lets the bucket be written.
     *
     * @throws BatchRefused if another has taken the bucket meanwhile
     */
    void run() {
        String prefix = Key.prefix(generation, bucket);
        ScanParams scan = new ScanParams().match(prefix + "*").count(KEYS_AT_A_TIME);
        String own = Key.inBucket(KeyFamily.BUCKET, bucket).name(generation);
        String cursor = ScanParams.SCAN_POINTER_START;
        do {
            ScanResult<String> result = redis.scan(cursor, scan);
            List<String> keys = new ArrayList<>(result.getResult());
            keys.remove(own);
            if (!keys.isEmpty()) {
                delete(own, keys);
            }
            cursor = result.getCursor();
        } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
        delete(own, List.of());
    }

    private void delete(String own, List<String> keys) {
        List<String> all = new ArrayList<>();
        all.add(own);
        all.addAll(keys);
        Object done = redis.eval(Script.EMPTY.text(), all, List.of(Long.toString(epoch)));
        if (!done.equals(1L)) {
            throw new BatchRefused(bucket, epoch, 0, BucketState.EMPTY);
        }
    }
}
