package app.foyer.query.store.redis;

import app.foyer.query.store.Batch;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Generations;
import app.foyer.query.store.HomeDraft;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.TimelineEntry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.UnifiedJedis;

/** Buckets in Redis; what has to be atomic is a script. */
public final class RedisBucketStore implements BucketStore {
    /** How keys are called and what they hold; rises with what cannot be read by those before. */
    private static final int FORMAT = 2;

    /** So many homes are dropped in a script, which takes a millisecond. */
    private static final int FORGOTTEN_AT_ONCE = 500;

    private final UnifiedJedis redis;
    private final Scripts scripts;
    private final RedisKeyspace live;
    private final RedisGenerations generations;

    /**
     * @param uri {@code redis://user:password@host:port}; a cluster if several of its nodes are
     *     named, {@code host:port,host:port}
     * @param clientName by which Redis lists the connections
     * @throws IllegalStateException if the installation there was founded with other buckets
     */
    public RedisBucketStore(URI uri, String clientName) {
        this.redis = Connections.open(uri, clientName);
        this.scripts = new Scripts(redis);
        Numbers numbers = new Numbers(Fields.GENERATION);
        this.live = new RedisKeyspace(redis, scripts, numbers);
        this.generations = new RedisGenerations(redis, scripts, numbers);
        try {
            checkInstallation();
            live.states();
        } catch (RuntimeException e) {
            redis.close();
            throw e;
        }
    }

    private void checkInstallation() {
        String key = KeyFamily.INSTALLATION.word();
        redis.hsetnx(key, Fields.BUCKETS, Integer.toString(Buckets.COUNT));
        redis.hsetnx(key, Fields.GENERATION, Integer.toString(FORMAT));
        Map<String, String> facts = redis.hgetAll(key);
        require(Fields.BUCKETS, Buckets.COUNT, facts);
        require(Fields.GENERATION, FORMAT, facts);
    }

    private static void require(String fact, int ours, Map<String, String> facts) {
        if (!Integer.toString(ours).equals(facts.get(fact))) {
            throw new IllegalStateException(
                    "this Redis holds an installation with %s %s, and this version works with %d; empty it, and it is filled from the log"
                            .formatted(fact, facts.get(fact), ours));
        }
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
        checkInstallation();
        return generations.stamp(bucket, epoch);
    }

    @Override
    public void apply(Batch batch) {
        live.apply(batch);
    }

    @Override
    public boolean install(HomeDraft draft) {
        Key home = Key.home(draft.reader());
        int bucket = home.bucket();
        int generation = live.generation(bucket);
        List<String> keys =
                List.of(
                        Key.inBucket(KeyFamily.BUCKET, bucket).name(generation),
                        home.name(generation),
                        Key.member(draft.reader()).name(generation),
                        Key.inBucket(KeyFamily.HOMES, bucket).name(generation),
                        Key.inBucket(KeyFamily.CATALOGUE, bucket).name(generation),
                        Key.inBucket(KeyFamily.LARGE, bucket).name(generation),
                        Key.life(bucket));
        List<String> arguments = new ArrayList<>();
        arguments.add(Integer.toString(generation));
        arguments.add(Long.toString(draft.reader().value()));
        arguments.add(Long.toString(draft.stamp()));
        arguments.add(Long.toString(draft.atLeast()));
        arguments.add(Long.toString(draft.atMost()));
        arguments.add(Integer.toString(draft.large()));
        arguments.add(Integer.toString(KeyFamily.TIMELINE_POSTS_MAX));
        arguments.add(Long.toString(RedisReads.HOME_KEPT.toSeconds()));
        for (TimelineEntry entry : draft.entries()) {
            arguments.add(Long.toString(entry.post()));
            arguments.add(Long.toString(entry.position()));
        }
        return scripts.done(Script.INSTALL, keys, arguments);
    }

    @Override
    public RedisReads reads() {
        return live.reads();
    }

    @Override
    public void forgetHomes(int bucket) {
        int generation = live.state(bucket).generation();
        List<String> keys =
                List.of(
                        Key.inBucket(KeyFamily.HOMES, bucket).name(generation),
                        Key.inBucket(KeyFamily.CATALOGUE, bucket).name(generation));
        List<String> arguments =
                List.of(Key.prefix(generation, bucket), Integer.toString(FORGOTTEN_AT_ONCE));
        while (!scripts.run(Script.FORGET_HOMES, keys, arguments).equals(0L)) {
            // Others are let in between, and who is quick has a home again that is forgotten, too.
        }
    }

    @Override
    public List<String> uncatalogued() {
        return live.uncatalogued();
    }

    @Override
    public long rewrittenUpTo() {
        return RedisStates.readLong(redis.hget(KeyFamily.INSTALLATION.word(), Fields.REWRITTEN));
    }

    @Override
    public boolean rewriteFiles(long upTo) {
        if (rewrittenUpTo() >= upTo) {
            return true;
        }
        boolean rewritten = RedisFiles.rewriteAll(Connections.nodes(redis));
        if (rewritten) {
            redis.hset(KeyFamily.INSTALLATION.word(), Fields.REWRITTEN, Long.toString(upTo));
        }
        return rewritten;
    }

    @Override
    public Map<String, String> dump() {
        return live.dump();
    }

    @Override
    public void close() {
        redis.close();
    }
}
