package app.foyer.load.drill;

import app.foyer.server.embedded.FreePort;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol.Command;

/** A Redis Cluster of the drill's own: three masters, and a replica of each. */
final class RedisCluster implements AutoCloseable {
    private static final int NODES = 6;
    private static final int MASTERS = 3;
    private static final int SLOTS = 16_384;
    private static final String MEMORY = "used_memory:";
    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final List<RedisProcess> nodes = new ArrayList<>();

    private RedisCluster() {}

    /** Starts it; it is whole afterwards. */
    static RedisCluster start(Path folder) throws IOException, InterruptedException {
        RedisCluster cluster = new RedisCluster();
        List<String> settings =
                List.of(
                        "--cluster-enabled",
                        "yes",
                        "--cluster-node-timeout",
                        "2000",
                        "--appendonly",
                        "yes");
        for (int i = 0; i < NODES; i++) {
            List<String> own = new ArrayList<>(settings);
            own.add("--cluster-port");
            own.add(Integer.toString(FreePort.any()));
            cluster.nodes.add(RedisProcess.start(folder.resolve("redis-" + i), own));
        }
        cluster.join();
        return cluster;
    }

    private void join() throws IOException, InterruptedException {
        for (int i = 0; i < MASTERS; i++) {
            int first = SLOTS * i / MASTERS;
            int last = SLOTS * (i + 1) / MASTERS - 1;
            var _ = nodes.get(i).on(redis -> redis.clusterAddSlotsRange(first, last));
        }
        RedisProcess known = nodes.getFirst();
        String bus = known.on(redis -> redis.configGet("cluster-port")).get("cluster-port");
        for (RedisProcess node : nodes) {
            var _ =
                    node.on(redis ->
                            redis.sendCommand(
                                    Command.CLUSTER,
                                    "MEET",
                                    RedisProcess.LOOPBACK,
                                    "" + known.port(),
                                    bus));
        }
        await(() -> nodes.stream().allMatch(RedisCluster::knowsAll));
        for (int i = MASTERS; i < NODES; i++) {
            String master = nodes.get(i - MASTERS).on(Jedis::clusterMyId);
            var _ = nodes.get(i).on(redis -> redis.clusterReplicate(master));
        }
        awaitWhole();
    }

    /** Two of its nodes by their addresses. */
    String url() {
        return "redis://%s:%d,%s:%d"
                .formatted(
                        RedisProcess.LOOPBACK,
                        nodes.getFirst().port(),
                        RedisProcess.LOOPBACK,
                        nodes.getLast().port());
    }

    /** What its masters need, in bytes. */
    long memory() {
        return nodes.stream()
                .filter(RedisCluster::isMaster)
                .map(node -> node.on(redis -> redis.info("memory")))
                .flatMap(String::lines)
                .filter(line -> line.startsWith(MEMORY))
                .mapToLong(line -> Long.parseLong(line.substring(MEMORY.length()).strip()))
                .sum();
    }

    RedisProcess someMaster() throws IOException {
        return nodes.stream()
                .filter(RedisCluster::isMaster)
                .findFirst()
                .orElseThrow(() -> new IOException("the cluster has no master"));
    }

    /** Waits until the replica of a master that stands still has taken over. */
    void awaitFailover(RedisProcess stalled) throws IOException, InterruptedException {
        RedisProcess other =
                nodes.stream().filter(node -> node != stalled).findFirst().orElseThrow();
        await(() -> state(other).contains("cluster_state:fail"));
        await(() -> state(other).contains("cluster_state:ok"));
    }

    /** Waits until every master has its replica. */
    void awaitWhole() throws IOException, InterruptedException {
        await(() -> nodes.stream().allMatch(RedisCluster::isWell));
    }

    private static boolean isMaster(RedisProcess node) {
        return replication(node).contains("role:master");
    }

    private static String replication(RedisProcess node) {
        return node.on(redis -> redis.info("replication"));
    }

    private static String state(RedisProcess node) {
        return node.on(Jedis::clusterInfo);
    }

    private static boolean knowsAll(RedisProcess node) {
        return state(node).contains("cluster_known_nodes:" + NODES);
    }

    private static boolean isWell(RedisProcess node) {
        String replication = replication(node);
        return state(node).contains("cluster_state:ok")
                && (replication.contains("master_link_status:up")
                        || replication.contains("connected_slaves:1"));
    }

    private static void await(BooleanSupplier state) throws IOException, InterruptedException {
        long end = System.nanoTime() + WITHIN.toNanos();
        while (!state.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IOException("the cluster does not get well");
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    @Override
    public void close() {
        nodes.forEach(RedisProcess::close);
    }
}
