package app.foyer.load.bench;

import java.net.URI;
import java.time.Duration;
import redis.clients.jedis.RedisClient;

/** Waits until Redis does nothing on the side: after a fill it still writes its file anew. */
final class RestingRedis {
    private static final Duration WITHIN = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private static final String MEMORY = "used_memory_human:";

    private RestingRedis() {}

    static void await(URI uri) throws InterruptedException {
        long begun = System.nanoTime();
        try (RedisClient redis = RedisClient.create(uri)) {
            while (redis.info("persistence").contains("aof_rewrite_in_progress:1")) {
                if (System.nanoTime() - begun > WITHIN.toNanos()) {
                    throw new IllegalStateException("Redis does not come to rest");
                }
                Thread.sleep(LOOK_EVERY);
            }
            redis.info("memory")
                    .lines()
                    .filter(line -> line.startsWith(MEMORY))
                    .forEach(line ->
                            System.out.println("  Redis holds " + line.substring(MEMORY.length())));
        }
    }
}
