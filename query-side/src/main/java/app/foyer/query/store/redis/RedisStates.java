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
import java.util.function.Supplier;
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
        List<Integer> asked = buckets.stream().map(numbers::of).toList();
        List<Found> found = found(buckets, asked);
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < buckets.size(); i++) {
            int bucket = buckets.get(i);
            int number = found.get(i).number();
            states.put(bucket, found.get(i).state());
            if (number != asked.get(i)) {
                numbers.learn(bucket, asked.get(i), number);
                others.add(bucket);
            }
        }
        return others;
    }

    /**
     * What Redis says of a bucket.
     *
     * @param number of its generation
     * @param state of the generation that was asked for
     */
    private record Found(int number, BucketState state) {}

    private List<Found> found(List<Integer> buckets, List<Integer> asked) {
        return Connections.inOneGo(
                redis,
                pipeline -> {
                    List<Supplier<Found>> answers = new ArrayList<>();
                    for (int i = 0; i < buckets.size(); i++) {
                        answers.add(ask(buckets.get(i), asked.get(i), pipeline));
                    }
                    return () -> answers.stream().map(Supplier::get).toList();
                });
    }

    private Supplier<Found> ask(int bucket, int generation, AbstractPipeline pipeline) {
        Response<String> life = pipeline.hget(Key.life(bucket), numbers.field());
        String hash = Key.inBucket(KeyFamily.BUCKET, bucket).name(generation);
        Response<List<String>> values = pipeline.hmget(hash, STATE);
        return () -> {
            int number = (int) readLong(life.get());
            return new Found(number, state(new ArrayList<@Nullable String>(values.get()), number));
        };
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
