package app.foyer.query;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.RedisClient;
import redis.embedded.RedisServer;

/** A real Redis for all tests of this JVM; each begins with an empty one. */
public final class EmbeddedRedis {
    private static final URI URI_OF_ALL = start();

    private EmbeddedRedis() {}

    /** Where it is, with nothing in it. */
    public static URI empty() {
        flush();
        return URI_OF_ALL;
    }

    /** Where it is, as it is. */
    public static URI uri() {
        return URI_OF_ALL;
    }

    /** Deletes everything, as an accident would. */
    public static void flush() {
        try (RedisClient redis = RedisClient.create(URI_OF_ALL)) {
            redis.flushAll();
        }
    }

    /**
     * All that is in it at one moment, as a file of it would have it: keys, times to live, values.
     */
    public static List<byte[]> copy() {
        String script =
                """
                local all = {}
                for _, key in ipairs(redis.call('KEYS', '*')) do
                  table.insert(all, key)
                  table.insert(all, tostring(math.max(0, redis.call('PTTL', key))))
                  table.insert(all, redis.call('DUMP', key))
                end
                return all
                """;
        try (RedisClient redis = client()) {
            List<byte[]> all = new ArrayList<>();
            for (Object each : (List<?>) redis.eval(utf8(script), List.of(), List.of())) {
                all.add((byte[]) each);
            }
            return all;
        }
    }

    /** Goes back to what was copied, as one does that is restarted from an older file. */
    public static void goBack(List<byte[]> copy) {
        String script =
                """
                redis.call('FLUSHALL')
                for i = 1, #ARGV, 3 do
                  redis.call('RESTORE', ARGV[i], ARGV[i + 1], ARGV[i + 2])
                end
                """;
        try (RedisClient redis = client()) {
            redis.eval(utf8(script), List.of(), copy);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** For what a test must do behind the store's back. */
    public static RedisClient client() {
        return RedisClient.create(URI_OF_ALL);
    }

    private static URI start() {
        int port = freePort();
        RedisServer server = server(port);
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        return uri(port);
    }

    /** Another one, not started yet, for a test that stops it. */
    public static RedisServer server(int port) {
        return RedisServer.builder()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .setting("maxmemory-policy noeviction")
                .build();
    }

    public static URI uri(int port) {
        return URI.create("redis://127.0.0.1:" + port);
    }

    /** A port that nobody uses. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("there is no free port", e);
        }
    }
}
