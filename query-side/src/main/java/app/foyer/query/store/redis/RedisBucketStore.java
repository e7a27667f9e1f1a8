package app.foyer.query.store.redis;

import app.foyer.query.store.Batch;
import app.foyer.query.store.BatchRefused;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Fields;
import app.foyer.query.store.HomeDraft;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.TimelineEntry;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** Buckets in Redis; what has to be atomic is a script. */
public final class RedisBucketStore implements BucketStore {
    /** The key space that is written; another would be built beside it. */
    static final int GENERATION = 1;

    private static final List<String> STATE =
            List.of(Fields.POSITION, Fields.EPOCH, Fields.STORED_AT);

    private final RedisClient redis;

    /**
     * @param uri {@code redis://user:password@host:port}
     * @param clientName by which Redis lists the connections
     * @throws IllegalStateException if the installation there was founded with other buckets
     */
    public RedisBucketStore(URI uri, String clientName) {
        this.redis = Connections.open(uri, clientName);
        try {
            checkInstallation();
        } catch (RuntimeException e) {
            redis.close();
            throw e;
        }
    }

    private void checkInstallation() {
        String key = KeyFamily.INSTALLATION.word();
        redis.hsetnx(key, Fields.BUCKETS, Integer.toString(Buckets.COUNT));
        redis.hsetnx(key, Fields.GENERATION, Integer.toString(GENERATION));
        Map<String, String> facts = redis.hgetAll(key);
        require(Fields.BUCKETS, Buckets.COUNT, facts);
        require(Fields.GENERATION, GENERATION, facts);
    }

    private static void require(String fact, int ours, Map<String, String> facts) {
        if (!Integer.toString(ours).equals(facts.get(fact))) {
            throw new IllegalStateException(
                    "this Redis holds an installation with %s %s, and this version works with %d"
                            .formatted(fact, facts.get(fact), ours));
        }
    }

    @Override
    public BucketState state(int bucket) {
        RedisReads reads = reads();
        Supplier<List<@Nullable String>> state = reads.fields(bucketKey(bucket), STATE);
        reads.run();
        return readState(state.get());
    }

    @Override
    public List<BucketState> states() {
        RedisReads reads = reads();
        List<Supplier<List<@Nullable String>>> states = new ArrayList<>();
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            states.add(reads.fields(bucketKey(bucket), STATE));
        }
        reads.run();
        return states.stream().map(state -> readState(state.get())).toList();
    }

    private static BucketState readState(List<@Nullable String> values) {
        String storedAt = values.get(2);
        return new BucketState(
                readLong(values.get(0)),
                readLong(values.get(1)),
                storedAt == null ? null : Instant.ofEpochMilli(Long.parseLong(storedAt)));
    }

    private static long readLong(@Nullable String text) {
        return text == null ? 0 : Long.parseLong(text);
    }

    @Override
    public boolean stamp(int bucket, long epoch) {
        checkInstallation();
        List<String> keys = List.of(bucketKey(bucket).name(GENERATION));
        return run(Script.STAMP, keys, List.of(Long.toString(epoch))).equals(1L);
    }

    @Override
    public void apply(Batch batch) {
        List<String> keys = List.of(bucketKey(batch.bucket()).name(GENERATION));
        List<?> found = (List<?>) run(Script.APPLY, keys, BatchArguments.of(batch, GENERATION));
        if (!found.isEmpty()) {
            BucketState state =
                    new BucketState(
                            Long.parseLong(found.get(0).toString()),
                            Long.parseLong(found.get(1).toString()),
                            null);
            throw new BatchRefused(batch.bucket(), batch.epoch(), batch.from(), state);
        }
    }

    @Override
    public boolean install(HomeDraft draft) {
        Key home = Key.home(draft.reader());
        List<String> keys =
                List.of(
                        bucketKey(home.bucket()).name(GENERATION),
                        home.name(GENERATION),
                        Key.member(draft.reader()).name(GENERATION),
                        Key.inBucket(KeyFamily.HOMES, home.bucket()).name(GENERATION));
        List<String> arguments = new ArrayList<>();
        arguments.add(Long.toString(draft.reader().value()));
        arguments.add(Long.toString(draft.stamp()));
        arguments.add(Long.toString(draft.atLeast()));
        arguments.add(Long.toString(draft.atMost()));
        arguments.add(Integer.toString(KeyFamily.TIMELINE_POSTS_MAX));
        arguments.add(Long.toString(RedisReads.HOME_KEPT.toSeconds()));
        for (TimelineEntry entry : draft.entries()) {
            arguments.add(Long.toString(entry.post()));
            arguments.add(Long.toString(entry.position()));
        }
        return run(Script.INSTALL, keys, arguments).equals(1L);
    }

    private Object run(Script script, List<String> keys, List<String> arguments) {
        try {
            return redis.evalsha(script.sha(), keys, arguments);
        } catch (JedisNoScriptException e) {
            return redis.eval(script.text(), keys, arguments);
        }
    }

    @Override
    public RedisReads reads() {
        return new RedisReads(redis, GENERATION, this::loadScripts);
    }

    private void loadScripts() {
        for (Script script : Script.values()) {
            redis.scriptLoad(script.text());
        }
    }

    @Override
    public void forgetHomes(int bucket) {
        Key homes = Key.inBucket(KeyFamily.HOMES, bucket);
        run(
                Script.FORGET_HOMES,
                List.of(homes.name(GENERATION)),
                List.of(Key.prefix(GENERATION, bucket)));
    }

    @Override
    public void reset(int bucket) {
        run(Script.RESET, List.of(bucketKey(bucket).name(GENERATION)), List.of());
    }

    @Override
    public void emptyIfReset(int bucket, long epoch) {
        if (redis.hexists(bucketKey(bucket).name(GENERATION), Fields.RESET)) {
            new RedisEmptying(redis, GENERATION, bucket, epoch).run();
        }
    }

    @Override
    public boolean rewriteFiles(long upTo) {
        String key = KeyFamily.INSTALLATION.word();
        if (readLong(redis.hget(key, Fields.REWRITTEN)) >= upTo) {
            return true;
        }
        boolean rewritten = new RedisFiles(redis).rewrite();
        if (rewritten) {
            redis.hset(key, Fields.REWRITTEN, Long.toString(upTo));
        }
        return rewritten;
    }

    @Override
    public Map<String, String> dump() {
        return new RedisDump(redis, GENERATION).read();
    }

    private static Key bucketKey(int bucket) {
        return Key.inBucket(KeyFamily.BUCKET, bucket);
    }

    @Override
    public void close() {
        redis.close();
    }
}
