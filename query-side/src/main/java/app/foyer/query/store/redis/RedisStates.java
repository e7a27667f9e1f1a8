package app.foyer.query.store.redis;

import app.foyer.query.store.BucketState;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;

/**
 * How far buckets are: one trip, as long as their generations are those that were seen before; of
 * those that are others, one more.
 */
final class RedisStates {
    private static final String[] STATE = {
        Fields.POSITION, Fields.EPOCH, Fields.STORED_AT, Fields.LOST
    };

    private final UnifiedJedis redis;
    private final Numbers numbers;

    RedisStates(UnifiedJedis redis, Numbers numbers) {
        this.redis = redis;
        this.numbers = numbers;
    }

    List<BucketState> of(List<Integer> buckets) {
        Map<Integer, BucketState> states = new HashMap<>();
        List<Integer> others = read(buckets, states);
        if (!others.isEmpty()) {
            read(others, states);
        }
        return buckets.stream().map(states::get).toList();
    }

    /** Answers those that turn out to be of another generation than was known. */
    private List<Integer> read(List<Integer> buckets, Map<Integer, BucketState> states) {
        List<Response<String>> lives = new ArrayList<>();
        List<Response<List<String>>> values = new ArrayList<>();
        List<Integer> asked = buckets.stream().map(numbers::of).toList();
        try (AbstractPipeline pipeline = redis.pipelined()) {
            for (int i = 0; i < buckets.size(); i++) {
                int bucket = buckets.get(i);
                lives.add(pipeline.hget(Key.life(bucket), numbers.field()));
                String hash = Key.inBucket(KeyFamily.BUCKET, bucket).name(asked.get(i));
                values.add(pipeline.hmget(hash, STATE));
            }
            pipeline.sync();
        }
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < buckets.size(); i++) {
            int bucket = buckets.get(i);
            int number = (int) readLong(lives.get(i).get());
            numbers.see(bucket, number);
            states.put(bucket, state(new ArrayList<@Nullable String>(values.get(i).get()), number));
            if (number != asked.get(i)) {
                others.add(bucket);
            }
        }
        return others;
    }

    private static BucketState state(List<@Nullable String> values, int number) {
        String storedAt = values.get(2);
        return new BucketState(
                readLong(values.get(0)),
                readLong(values.get(1)),
                storedAt == null ? null : Instant.ofEpochMilli(Long.parseLong(storedAt)),
                number,
                readLong(values.get(3)));
    }

    static long readLong(@Nullable String text) {
        return text == null ? 0 : Long.parseLong(text);
    }
}
