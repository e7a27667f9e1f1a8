package app.foyer.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol.Command;
import redis.embedded.RedisServer;

/**
 * A real Redis Cluster on this machine, for all tests of this JVM: three masters, and a replica of
 * each.
 */
public final class EmbeddedCluster {
    public static final int NODES = 6;
    private static final String LOOPBACK = "127.0.0.1";
    private static final int MASTERS = 3;
    private static final int SLOTS = 16_384;
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);
    private static final List<Integer> PORTS = start();

    private EmbeddedCluster() {}

    /** Two of its nodes by their addresses, with nothing in it. */
    public static URI empty() {
        for (int port : PORTS) {
            if (info(port, "replication").contains("role:master")) {
                var _ = on(port, Jedis::flushAll);
            }
        }
        return URI.create(
                "redis://%s:%d,%s:%d".formatted(LOOPBACK, PORTS.get(0), LOOPBACK, PORTS.get(4)));
    }

    /** What each node says of a section of itself. */
    public static List<String> info(String section) {
        return PORTS.stream().map(port -> info(port, section)).toList();
    }

    /** A replica takes over from its master, and this from it. */
    public static void failOver() {
        int replica =
                PORTS.stream()
                        .filter(port -> info(port, "replication").contains("role:slave"))
                        .findFirst()
                        .orElseThrow();
        var _ = on(replica, Jedis::clusterFailover);
        eventually(() -> info(replica, "replication").contains("role:master"));
        eventually(EmbeddedCluster::isWhole);
    }

    /**
     * One of the masters stands still, as a machine does that is out of memory, until its replica
     * has taken over.
     *
     * @return lets it go on
     */
    public static AutoCloseable standstill() {
        int master =
                PORTS.stream()
                        .filter(port -> info(port, "replication").contains("role:master"))
                        .findFirst()
                        .orElseThrow();
        int other = PORTS.stream().filter(port -> port != master).findFirst().orElseThrow();
        String pid = info(master, "server").split("process_id:", 2)[1].split("\r\n", 2)[0];
        signal("STOP", pid);
        eventually(() -> on(other, Jedis::clusterInfo).contains("cluster_state:fail"));
        eventually(() -> on(other, Jedis::clusterInfo).contains("cluster_state:ok"));
        return () -> {
            signal("CONT", pid);
            eventually(EmbeddedCluster::isWhole);
        };
    }

    private static void signal(String name, String pid) {
        try {
            new ProcessBuilder("kill", "-" + name, pid).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String info(int port, String section) {
        return on(port, redis -> redis.info(section));
    }

    private static <T> T on(int port, Function<Jedis, T> task) {
        try (Jedis redis = new Jedis(LOOPBACK, port)) {
            return task.apply(redis);
        }
    }

    private static List<Integer> start() {
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            ports.add(startNode());
        }
        join(ports);
        return List.copyOf(ports);
    }

    private static int startNode() {
        int port = EmbeddedRedis.freePort();
        Path folder = folder();
        RedisServer server =
                RedisServer.builder()
                        .port(port)
                        .bind(LOOPBACK)
                        .setting("dir " + folder)
                        .setting("cluster-enabled yes")
                        .setting("cluster-port " + EmbeddedRedis.freePort())
                        .setting("cluster-node-timeout 2000")
                        .setting("appendonly yes")
                        .setting("save \"\"")
                        .setting("maxmemory-policy noeviction")
                        .build();
        server.start();
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            server.stop();
                            delete(folder);
                        }));
        return port;
    }

    private static void join(List<Integer> ports) {
        for (int i = 0; i < MASTERS; i++) {
            int first = SLOTS * i / MASTERS;
            int last = SLOTS * (i + 1) / MASTERS - 1;
            var _ = on(ports.get(i), redis -> redis.clusterAddSlotsRange(first, last));
        }
        int busOfFirst = bus(ports.getFirst());
        for (int port : ports) {
            var _ =
                    on(
                            port,
                            redis ->
                                    redis.sendCommand(
                                            Command.CLUSTER,
                                            "MEET",
                                            LOOPBACK,
                                            "" + ports.getFirst(),
                                            "" + busOfFirst));
        }
        eventually(() -> ports.stream().allMatch(port -> knows(port, NODES)));
        for (int i = MASTERS; i < NODES; i++) {
            String master = on(ports.get(i - MASTERS), Jedis::clusterMyId);
            var _ = on(ports.get(i), redis -> redis.clusterReplicate(master));
        }
        eventually(() -> ports.stream().allMatch(EmbeddedCluster::isWell));
    }

    private static int bus(int port) {
        String own =
                on(port, redis -> redis.configGet("cluster-port").getOrDefault("cluster-port", ""));
        return Integer.parseInt(own);
    }

    private static boolean knows(int port, int nodes) {
        return on(port, Jedis::clusterInfo).contains("cluster_known_nodes:" + nodes);
    }

    private static boolean isWhole() {
        return PORTS.stream().allMatch(EmbeddedCluster::isWell);
    }

    private static boolean isWell(int port) {
        String replication = info(port, "replication");
        return on(port, Jedis::clusterInfo).contains("cluster_state:ok")
                && (replication.contains("master_link_status:up")
                        || replication.contains("connected_slaves:1"));
    }

    private static void eventually(BooleanSupplier state) {
        long start = System.nanoTime();
        while (!state.getAsBoolean()) {
            if (System.nanoTime() - start > WAIT_MAX.toNanos()) {
                throw new IllegalStateException("the cluster does not get well");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("foyer-cluster");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
