package app.foyer.query.store.redis;

import app.foyer.query.store.Buckets;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Generations;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Keyspace;
import app.foyer.query.store.Life;
import app.foyer.query.store.Swept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;

/** The generations of buckets in Redis; what changes them is a script, each. */
final class RedisGenerations implements Generations {
    private static final int NAMES_AT_A_TIME = 2_000;
    private static final String[] LIFE = {
        Fields.GENERATION,
        Fields.BUILDING,
        Fields.WANTED,
        Fields.BEGUN_AT,
        Fields.BEGUN_FROM,
        Fields.LEFT_AT
    };

    private static final String INSTALLATION = KeyFamily.INSTALLATION.word();

    private final UnifiedJedis redis;
    private final Scripts scripts;
    private final Numbers live;
    private final Numbers building = new Numbers(Fields.BUILDING);
    private final RedisKeyspace beside;
    private final RedisCatalogue catalogue;

    RedisGenerations(UnifiedJedis redis, Scripts scripts, Numbers live) {
        this.redis = redis;
        this.scripts = scripts;
        this.live = live;
        this.beside = new RedisKeyspace(redis, scripts, building);
        this.catalogue = new RedisCatalogue(redis, scripts);
    }

    /** As {@link app.foyer.query.store.BucketStore#stamp} says. */
    boolean stamp(int bucket, long epoch) {
        if (!redis.hexists(Key.life(bucket), Fields.GENERATION)) {
            found(bucket);
        }
        List<String> arguments = List.of(Key.tag(bucket), Long.toString(epoch));
        int number = number(scripts.run(Script.STAMP, List.of(Key.life(bucket)), arguments));
        if (number == Numbers.NONE) {
            return false;
        }
        live.see(bucket, number);
        return true;
    }

    /**
     * Begins the first generation of a bucket: with a number that no key of the bucket bears, so
     * that nothing of an earlier life is taken for its own.
     */
    private void found(int bucket) {
        int left = highest(bucket);
        String first = Integer.toString(left + 1);
        boolean ours = redis.hsetnx(Key.life(bucket), Fields.GENERATION, first) == 1;
        if (ours && left > 0) {
            // Nobody reads them any more.
            redis.hset(Key.life(bucket), Fields.LEFT_AT, "0");
        }
    }

    private int highest(int bucket) {
        Set<Integer> numbers = new HashSet<>();
        KeyName.scan(
                redis,
                KeyName.of(bucket),
                NAMES_AT_A_TIME,
                names -> names.forEach(name -> numbers.add(name.generation())));
        return numbers.stream().max(Integer::compare).orElse(Numbers.NONE);
    }

    @Override
    public List<Life> lives() {
        return Connections.inOneGo(
                redis,
                pipeline -> {
                    List<Response<List<String>>> answers = new ArrayList<>();
                    for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
                        answers.add(pipeline.hmget(Key.life(bucket), LIFE));
                    }
                    return () -> answers.stream().map(RedisGenerations::life).toList();
                });
    }

    private static Life life(Response<List<String>> answer) {
        return life(new ArrayList<@Nullable String>(answer.get()));
    }

    private static Life life(List<@Nullable String> values) {
        return new Life(
                (int) RedisStates.readLong(values.get(0)),
                (int) RedisStates.readLong(values.get(1)),
                values.get(2) != null,
                instant(values.get(3)),
                RedisStates.readLong(values.get(4)),
                instant(values.get(5)));
    }

    private static @Nullable Instant instant(@Nullable String epochMs) {
        return epochMs == null ? null : Instant.ofEpochMilli(Long.parseLong(epochMs));
    }

    @Override
    public void want(int bucket, boolean wanted) {
        if (wanted) {
            redis.hset(Key.life(bucket), Fields.WANTED, "1");
        } else {
            redis.hdel(Key.life(bucket), Fields.WANTED);
        }
    }

    @Override
    public boolean begin(int bucket, long epoch, Instant now) {
        int number = number(change(Script.BEGIN, bucket, epoch, now));
        building.see(bucket, number);
        return number != Numbers.NONE;
    }

    @Override
    public Keyspace beside() {
        return beside;
    }

    @Override
    public boolean swap(int bucket, long epoch, Instant now) {
        int number = number(change(Script.SWAP, bucket, epoch, now));
        if (number == Numbers.NONE) {
            return false;
        }
        live.see(bucket, number);
        building.see(bucket, Numbers.NONE);
        return true;
    }

    @Override
    public void drop(int bucket, long epoch, Instant now) {
        Object _ = change(Script.DROP, bucket, epoch, now);
        building.see(bucket, Numbers.NONE);
    }

    private static int number(Object answer) {
        return ((Long) answer).intValue();
    }

    private Object change(Script script, int bucket, long epoch, Instant now) {
        return scripts.run(
                script,
                List.of(Key.life(bucket)),
                List.of(Key.tag(bucket), Long.toString(epoch), Long.toString(now.toEpochMilli())));
    }

    @Override
    public void giveUpResting(Instant now) {
        List<Life> lives = lives();
        for (int bucket = 0; bucket < lives.size(); bucket++) {
            if (lives.get(bucket).building() != Numbers.NONE && !lives.get(bucket).wanted()) {
                Object _ =
                        scripts.run(
                                Script.GIVE_UP,
                                List.of(Key.life(bucket)),
                                List.of(Long.toString(now.toEpochMilli())));
            }
        }
    }

    @Override
    public void oweForgetting() {
        long _ = redis.hincrBy(INSTALLATION, Fields.FORGETTING_OWED, 1);
    }

    @Override
    public long forgettingOwed() {
        List<@Nullable String> both =
                new ArrayList<>(
                        redis.hmget(INSTALLATION, Fields.FORGETTING_OWED, Fields.FORGETTING_DONE));
        long owed = RedisStates.readLong(both.get(0));
        return owed > RedisStates.readLong(both.get(1)) ? owed : 0;
    }

    @Override
    public void forgettingDone(long times) {
        redis.hset(INSTALLATION, Fields.FORGETTING_DONE, Long.toString(times));
    }

    @Override
    public void clean(Instant until) {
        Set<Integer> due = new HashSet<>();
        List<Life> lives = lives();
        for (int bucket = 0; bucket < lives.size(); bucket++) {
            Instant leftAt = lives.get(bucket).leftAt();
            if (leftAt != null && leftAt.isBefore(until)) {
                due.add(bucket);
            }
        }
        if (due.isEmpty()) {
            return;
        }
        KeyName.scan(redis, KeyName.ALL, NAMES_AT_A_TIME, names -> delete(names, due, lives));
        due.forEach(bucket -> cleaned(bucket, lives.get(bucket)));
    }

    private void delete(List<KeyName> names, Set<Integer> due, List<Life> lives) {
        names.stream()
                .filter(name -> due.contains(name.bucket()))
                .filter(name -> isLeft(name, lives.get(name.bucket())))
                .collect(Collectors.groupingBy(name -> List.of(name.bucket(), name.generation())))
                .values()
                .forEach(this::delete);
    }

    private static boolean isLeft(KeyName name, Life life) {
        return name.generation() != life.live() && name.generation() != life.building();
    }

    /** Of one generation. The script sees to it that it is not one that lives meanwhile. */
    private void delete(List<KeyName> names) {
        KeyName first = names.getFirst();
        List<String> keys = new ArrayList<>();
        keys.add(Key.life(first.bucket()));
        names.forEach(name -> keys.add(name.whole()));
        Object _ = scripts.run(Script.DELETE, keys, List.of(Integer.toString(first.generation())));
    }

    /** Unless another was left meanwhile. */
    private void cleaned(int bucket, Life before) {
        Instant leftAt = before.leftAt();
        if (leftAt != null) {
            Object _ =
                    scripts.run(
                            Script.CLEANED,
                            List.of(Key.life(bucket)),
                            List.of(Long.toString(leftAt.toEpochMilli())));
        }
    }

    @Override
    public Swept sweep(int bucket, boolean besideLive, String cursor) {
        return catalogue.sweep(bucket, (besideLive ? building : live).of(bucket), cursor);
    }

    @Override
    public long look(int bucket, List<Key> keys) {
        return catalogue.lost(bucket, live.of(bucket), keys.stream().map(Key::tail).toList());
    }
}
