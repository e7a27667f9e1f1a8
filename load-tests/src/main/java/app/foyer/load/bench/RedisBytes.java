package app.foyer.load.bench;

import app.foyer.query.store.Fields;
import java.net.URI;
import java.util.Objects;
import java.util.function.ToLongFunction;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** What Redis needs for its keys, by its own account: the key, the value, and what holds them. */
final class RedisBytes implements AutoCloseable {
    private static final int SCANNED_AT_ONCE = 1_000;

    /** Every element is counted; none is guessed from others. */
    private static final int SAMPLES_ALL = 0;

    private static final String HOMES = "*:home:*";
    private static final String CARDS = "*:card:*";

    private final RedisClient redis;

    RedisBytes(URI uri) {
        this.redis = RedisClient.create(uri);
    }

    /** What some keys need, and how much is in them. */
    record Needed(long keys, long bytes, long entries) {
        double perKey() {
            return keys == 0 ? 0 : (double) bytes / keys;
        }

        double perEntry() {
            return entries == 0 ? 0 : (double) bytes / entries;
        }
    }

    /** Home timelines, however full. */
    Needed homes(int keysMax) {
        return of(HOMES, keysMax, redis::llen);
    }

    /** Those that hold {@code entries}; what only waits to be trimmed is not counted as one. */
    Needed fullHomes(int keysMax, long entries) {
        return of(HOMES, keysMax, key -> redis.llen(key) >= entries ? entries : 0);
    }

    Needed cards(int keysMax, boolean withText) {
        return of(CARDS, keysMax, key -> redis.hexists(key, Fields.TEXT) == withText ? 1 : 0);
    }

    /**
     * @param entries how many a key holds; one that holds none is passed over
     */
    private Needed of(String pattern, int keysMax, ToLongFunction<String> entries) {
        long keys = 0;
        long bytes = 0;
        long held = 0;
        ScanParams scan = new ScanParams().match(pattern).count(SCANNED_AT_ONCE);
        String cursor = ScanParams.SCAN_POINTER_START;
        boolean more = true;
        while (more && keys < keysMax) {
            ScanResult<String> found = redis.scan(cursor, scan);
            for (String key : found.getResult()) {
                long here = entries.applyAsLong(key);
                if (here > 0) {
                    keys++;
                    held += here;
                    bytes += Objects.requireNonNullElse(redis.memoryUsage(key, SAMPLES_ALL), 0L);
                }
            }
            cursor = found.getCursor();
            more = !found.isCompleteIteration();
        }
        return new Needed(keys, bytes, held);
    }

    @Override
    public void close() {
        redis.close();
    }
}
