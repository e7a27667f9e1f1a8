package app.foyer.load.bench;

import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.query.store.KeyFamily;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.RedisClient;

/**
 * The reference of a fan-out: timelines as sorted sets, a post added to each by {@code ZADD} and
 * the oldest taken out by {@code ZREMRANGEBYRANK}, in pipelines. No log, no position, no once-only:
 * what Redis and Jedis can do.
 */
final class SortedSetTimelines implements AutoCloseable {
    /** How many posts one holds; as a home timeline does. */
    static final int ENTRIES_MAX = KeyFamily.TIMELINE_POSTS_MAX;

    private static final int ANSWERS_AT_ONCE = 10_000;
    private static final String PREFIX = "reference:";

    private final RedisClient redis;
    private final List<MemberId> readers;
    private final int threads;
    private long position;

    /**
     * @param threads that deliver, each by a connection of its own
     */
    SortedSetTimelines(URI uri, List<MemberId> readers, int threads) {
        this.redis = RedisClient.create(uri);
        this.readers = List.copyOf(readers);
        this.threads = threads;
    }

    /** A post, and whose timelines it goes to. */
    record Delivery(PostId post, List<MemberId> readers) {
        Delivery {
            readers = List.copyOf(readers);
        }
    }

    /** Fills every timeline with the first {@link #ENTRIES_MAX} of some posts. */
    void fill(List<PostId> posts) {
        Map<String, Double> entries = new HashMap<>();
        for (PostId post : posts.subList(0, ENTRIES_MAX)) {
            entries.put(Long.toString(post.value()), (double) ++position);
        }
        for (MemberId reader : readers) {
            redis.zadd(key(reader), entries);
        }
    }

    /** Has posts delivered, every thread its share of them. */
    void deliver(List<Delivery> deliveries) throws InterruptedException {
        long from = position;
        position += deliveries.size();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> working = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                working.add(pool.submit(() -> deliver(deliveries, first, from)));
            }
            for (Future<?> each : working) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the reference could not deliver", e);
        }
    }

    private void deliver(List<Delivery> deliveries, int first, long from) {
        try (AbstractPipeline pipeline = redis.pipelined()) {
            int asked = 0;
            for (int i = first; i < deliveries.size(); i += threads) {
                Delivery delivery = deliveries.get(i);
                String post = Long.toString(delivery.post().value());
                for (MemberId reader : delivery.readers()) {
                    String key = key(reader);
                    pipeline.zadd(key, (double) from + i + 1, post);
                    pipeline.zremrangeByRank(key, 0, -ENTRIES_MAX - 1);
                    asked += 2;
                    if (asked >= ANSWERS_AT_ONCE) {
                        pipeline.sync();
                        asked = 0;
                    }
                }
            }
            pipeline.sync();
        }
    }

    private static String key(MemberId reader) {
        return PREFIX + reader.value();
    }

    @Override
    public void close() {
        try (redis) {
            readers.forEach(reader -> redis.unlink(key(reader)));
        }
    }
}
