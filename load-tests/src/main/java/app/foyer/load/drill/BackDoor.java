package app.foyer.load.drill;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** For what is done to a Redis behind Foyer's back. */
final class BackDoor implements AutoCloseable {
    private static final String MEMORY = "used_memory:";
    private static final int SCANNED_AT_ONCE = 1_000;
    private static final String HOMES = "*}:home:*";

    private final RedisClient redis;

    BackDoor(URI uri) {
        this.redis = RedisClient.create(uri);
    }

    /** To the Redis of a server, which is at another address after each start. */
    static BackDoor of(Node node) {
        return new BackDoor(URI.create(Objects.requireNonNull(node.stores().redisUrl())));
    }

    /** Deletes everything. */
    void flush() {
        redis.flushAll();
    }

    /**
     * Deletes so many keys, whichever they are; a third if there are not three times as many.
     *
     * @return their names
     */
    List<String> delete(int count, Random random) {
        List<String> keys = new ArrayList<>(keys("*"));
        Collections.shuffle(keys, random);
        List<String> gone = List.copyOf(keys.subList(0, Math.min(count, keys.size() / 3)));
        redis.del(gone.toArray(String[]::new));
        return gone;
    }

    /**
     * Deletes all home timelines.
     *
     * @return how many there were
     */
    long deleteHomes() {
        List<String> homes = keys(HOMES);
        return homes.isEmpty() ? 0 : redis.del(homes.toArray(String[]::new));
    }

    private List<String> keys(String pattern) {
        // A scan may find a key twice.
        Set<String> keys = new TreeSet<>();
        ScanParams all = new ScanParams().match(pattern).count(SCANNED_AT_ONCE);
        String cursor = ScanParams.SCAN_POINTER_START;
        do {
            ScanResult<String> found = redis.scan(cursor, all);
            keys.addAll(found.getResult());
            cursor = found.getCursor();
        } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
        return List.copyOf(keys);
    }

    /** What it says it needs, in bytes. */
    long memory() {
        return redis.info("memory")
                .lines()
                .filter(line -> line.startsWith(MEMORY))
                .mapToLong(line -> Long.parseLong(line.substring(MEMORY.length()).strip()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        redis.close();
    }
}
