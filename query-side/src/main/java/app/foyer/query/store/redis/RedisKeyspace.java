package app.foyer.query.store.redis;

import app.foyer.query.store.Batch;
import app.foyer.query.store.BatchRefused;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Keyspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import redis.clients.jedis.UnifiedJedis;

/** The buckets that are live in Redis, or those that are built beside them. */
final class RedisKeyspace implements Keyspace {
    private static final int NAMES_AT_A_TIME = 1_000;
    private static final List<Integer> ALL = IntStream.range(0, Buckets.ALL).boxed().toList();

    private final UnifiedJedis redis;
    private final Scripts scripts;
    private final Numbers numbers;
    private final RedisStates states;

    RedisKeyspace(UnifiedJedis redis, Scripts scripts, Numbers numbers) {
        this.redis = redis;
        this.scripts = scripts;
        this.numbers = numbers;
        this.states = new RedisStates(redis, numbers);
    }

    @Override
    public BucketState state(int bucket) {
        return states.of(List.of(bucket)).getFirst();
    }

    @Override
    public List<BucketState> states() {
        return states.of(ALL);
    }

    @Override
    public void apply(Batch batch) {
        int generation = numbers.of(batch.bucket());
        String hash = Key.inBucket(KeyFamily.BUCKET, batch.bucket()).name(generation);
        List<?> found =
                (List<?>)
                        scripts.run(
                                Script.APPLY, List.of(hash), BatchArguments.of(batch, generation));
        if (!found.isEmpty()) {
            BucketState state =
                    new BucketState(
                            Long.parseLong(found.get(0).toString()),
                            Long.parseLong(found.get(1).toString()),
                            null,
                            generation,
                            0);
            throw new BatchRefused(batch.bucket(), batch.epoch(), batch.from(), state);
        }
    }

    @Override
    public RedisReads reads() {
        return new RedisReads(redis, numbers, scripts::load);
    }

    @Override
    public Map<String, String> dump() {
        // Seen anew: whoever compares wants what is live now.
        states();
        return new RedisDump(redis, numbers).read();
    }

    /** Names of keys that their catalogue does not name. */
    List<String> uncatalogued() {
        List<String> found = new ArrayList<>();
        RedisCatalogue catalogue = new RedisCatalogue(redis, scripts);
        KeyName.scan(
                redis,
                KeyName.ALL,
                NAMES_AT_A_TIME,
                names ->
                        names.stream()
                                .filter(name -> name.generation() == numbers.of(name.bucket()))
                                .collect(Collectors.groupingBy(KeyName::bucket))
                                .values()
                                .forEach(each -> found.addAll(catalogue.unnamed(each))));
        return found.stream().distinct().toList();
    }

    /** Which generation of a bucket this is. */
    int generation(int bucket) {
        return numbers.of(bucket);
    }
}
