package app.foyer.query.store.redis;

import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import app.foyer.query.store.TimelineEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;
import redis.clients.jedis.resps.Tuple;

/** Reads in one pipeline. */
final class RedisReads implements Reads {
    static final Duration HOME_KEPT = Duration.ofDays(30);

    private final UnifiedJedis redis;
    private final Numbers numbers;
    private final Runnable loadScripts;
    private final List<Ask<?, ?>> asks = new ArrayList<>();

    RedisReads(UnifiedJedis redis, Numbers numbers, Runnable loadScripts) {
        this.redis = redis;
        this.numbers = numbers;
        this.loadScripts = loadScripts;
    }

    @Override
    public Supplier<Map<String, String>> fields(Key key) {
        return ask(pipeline -> pipeline.hgetAll(name(key)), fields -> fields);
    }

    @Override
    public Supplier<List<@Nullable String>> fields(Key key, List<String> names) {
        String[] wanted = names.toArray(String[]::new);
        return ask(pipeline -> pipeline.hmget(name(key), wanted), RedisReads::nullable);
    }

    /** Redis answers null for a field that is not there; Jedis does not say so. */
    private static List<@Nullable String> nullable(List<String> values) {
        return new ArrayList<@Nullable String>(values);
    }

    @Override
    public Supplier<Set<Long>> ids(Key key) {
        return ask(pipeline -> pipeline.smembers(name(key)), texts -> new HashSet<>(longs(texts)));
    }

    @Override
    public Supplier<Set<Long>> inBoth(Key one, Key other) {
        return ask(
                pipeline -> pipeline.sinter(name(one), name(other)),
                texts -> new HashSet<>(longs(texts)));
    }

    @Override
    public Supplier<List<Long>> range(Key key, int first, int last) {
        return ask(pipeline -> pipeline.lrange(name(key), first, last), RedisReads::longs);
    }

    @Override
    public Supplier<@Nullable Integer> placeOf(Key key, long value) {
        return this.<Long, @Nullable Integer>ask(
                pipeline -> pipeline.lpos(name(key), Long.toString(value)),
                place -> place == null ? null : place.intValue());
    }

    @Override
    public Supplier<Sources> sources(int bucket, List<Key> keys) {
        List<String> names = new ArrayList<>();
        int generation = numbers.of(bucket);
        names.add(Key.inBucket(KeyFamily.BUCKET, bucket).name(generation));
        keys.forEach(key -> names.add(key.name(generation)));
        return ask(
                pipeline -> pipeline.evalsha(Script.SOURCES.sha(), names, List.of()),
                RedisReads::readSources);
    }

    private static Sources readSources(Object answer) {
        List<?> parts = (List<?>) answer;
        List<List<TimelineEntry>> timelines = new ArrayList<>();
        for (Object part : parts.subList(1, parts.size())) {
            timelines.add(TimelineEntry.ofPairs(longs((List<?>) part)));
        }
        return new Sources(Long.parseLong(parts.getFirst().toString()), timelines);
    }

    @Override
    public Supplier<List<Scored>> best(Key key, int first, int count) {
        return ask(
                pipeline -> pipeline.zrevrangeWithScores(name(key), first, first + count - 1L),
                RedisReads::scored);
    }

    @Override
    public Supplier<List<Scored>> below(Key key, long score, int count) {
        return ask(
                pipeline ->
                        pipeline.zrevrangeByScoreWithScores(
                                name(key), "(" + score, "-inf", 0, count),
                RedisReads::scored);
    }

    @Override
    public Supplier<List<Scored>> lowest(Key key, int count) {
        return ask(
                pipeline -> pipeline.zrangeWithScores(name(key), 0, count - 1L),
                RedisReads::scored);
    }

    @Override
    public Supplier<Long> countAbove(Key key, long score) {
        return ask(pipeline -> pipeline.zcount(name(key), "(" + score, "+inf"), count -> count);
    }

    private static List<Scored> scored(List<Tuple> tuples) {
        return tuples.stream()
                .map(tuple ->
                        new Scored(Long.parseLong(tuple.getElement()), (long) tuple.getScore()))
                .toList();
    }

    @Override
    public Supplier<Long> size(Key key) {
        return ask(pipeline -> pipeline.zcard(name(key)), size -> size);
    }

    @Override
    public Supplier<List<Long>> scores(Key key, List<Long> ids) {
        if (ids.isEmpty()) {
            return List::of;
        }
        String[] members = ids.stream().map(String::valueOf).toArray(String[]::new);
        return ask(pipeline -> pipeline.zmscore(name(key), members), RedisReads::wholeScores);
    }

    /** Redis answers null for an id that is not there; Jedis does not say so. */
    private static List<Long> wholeScores(List<Double> scores) {
        List<Long> whole = new ArrayList<>(scores.size());
        for (@Nullable Double score : new ArrayList<@Nullable Double>(scores)) {
            whole.add(score == null ? 0L : score.longValue());
        }
        return whole;
    }

    @Override
    public void keep(Key home) {
        Supplier<Long> _ =
                ask(pipeline -> pipeline.expire(name(home), HOME_KEPT.toSeconds()), kept -> kept);
    }

    @Override
    public void run() {
        if (asks.isEmpty()) {
            return;
        }
        try {
            send();
        } catch (JedisNoScriptException e) {
            // A Redis that was restarted has forgotten the scripts.
            loadScripts.run();
            send();
        }
    }

    private void send() {
        var _ =
                Connections.inOneGo(
                        redis,
                        pipeline -> {
                            asks.forEach(ask -> ask.send(pipeline));
                            return () -> {
                                asks.forEach(Ask::receive);
                                return asks;
                            };
                        });
    }

    private String name(Key key) {
        return key.name(numbers.of(key.bucket()));
    }

    private static List<Long> longs(Collection<?> texts) {
        List<Long> numbers = new ArrayList<>(texts.size());
        texts.forEach(text -> numbers.add(Long.valueOf(text.toString())));
        return numbers;
    }

    private <A, T extends @Nullable Object> Supplier<T> ask(
            Function<AbstractPipeline, Response<A>> send, Function<A, T> read) {
        Ask<A, T> ask = new Ask<>(send, read);
        asks.add(ask);
        return ask;
    }

    /** One thing that is asked for, and then its answer. */
    private static final class Ask<A, T extends @Nullable Object> implements Supplier<T> {
        private final Function<AbstractPipeline, Response<A>> send;
        private final Function<A, T> read;
        private @Nullable Response<A> response;

        Ask(Function<AbstractPipeline, Response<A>> send, Function<A, T> read) {
            this.send = send;
            this.read = read;
        }

        void send(AbstractPipeline pipeline) {
            response = send.apply(pipeline);
        }

        /** Throws what Redis answered in error. */
        void receive() {
            A _ = answer();
        }

        @Override
        public T get() {
            return read.apply(answer());
        }

        private A answer() {
            if (response == null) {
                throw new IllegalStateException("nothing is read before run()");
            }
            return response.get();
        }
    }
}
