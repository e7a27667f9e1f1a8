package app.foyer.query.store.redis;

import app.foyer.query.store.Canonical;
import app.foyer.query.store.KeyFamily;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.resps.Tuple;

/** Reads every replayable key of some generations, a thousand at a time. */
final class RedisDump {
    private static final int KEYS_AT_A_TIME = 1_000;

    private final UnifiedJedis redis;
    private final Numbers numbers;
    private final Map<String, String> found = new TreeMap<>();

    RedisDump(UnifiedJedis redis, Numbers numbers) {
        this.redis = redis;
        this.numbers = numbers;
    }

    Map<String, String> read() {
        KeyName.scan(redis, KeyName.ALL, KEYS_AT_A_TIME, this::read);
        return found;
    }

    private void read(List<KeyName> names) {
        found.putAll(
                Connections.inOneGo(
                        redis,
                        pipeline -> {
                            Map<String, Pending> pending = ask(pipeline, names);
                            return () -> canonical(pending);
                        }));
    }

    private Map<String, Pending> ask(AbstractPipeline pipeline, List<KeyName> names) {
        Map<String, Pending> pending = new HashMap<>();
        for (KeyName name : names) {
            KeyFamily family = name.family();
            if (family.replayable() && name.generation() == numbers.of(name.bucket())) {
                pending.put(name.withoutGeneration(), ask(pipeline, family, name.whole()));
            }
        }
        return pending;
    }

    private static Map<String, String> canonical(Map<String, Pending> pending) {
        Map<String, String> texts = new HashMap<>();
        pending.forEach((name, value) -> texts.put(name, value.canonical()));
        return texts;
    }

    private static Pending ask(AbstractPipeline pipeline, KeyFamily family, String name) {
        return switch (family.type()) {
            case HASH -> {
                Response<Map<String, String>> fields = pipeline.hgetAll(name);
                yield () -> Canonical.fields(fields.get());
            }
            case SET -> {
                Response<java.util.Set<String>> ids = pipeline.smembers(name);
                yield () -> Canonical.ids(ids.get().stream().map(Long::valueOf).toList());
            }
            case LIST -> {
                Response<List<String>> list = pipeline.lrange(name, 0, -1);
                yield () -> Canonical.list(list.get().stream().map(Long::valueOf).toList());
            }
            case SORTED_SET -> {
                Response<List<Tuple>> scores = pipeline.zrangeWithScores(name, 0, -1);
                yield () -> Canonical.scores(scores(scores.get()));
            }
        };
    }

    private static Map<Long, Long> scores(List<Tuple> tuples) {
        Map<Long, Long> scores = new HashMap<>();
        for (Tuple tuple : new ArrayList<>(tuples)) {
            scores.put(Long.valueOf(tuple.getElement()), (long) tuple.getScore());
        }
        return scores;
    }

    private interface Pending {
        String canonical();
    }
}
