package app.foyer.query.store.redis;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPool;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisRedirectionException;
import redis.clients.jedis.util.JedisURIHelper;
import redis.clients.jedis.util.Pool;

/** How Redis is reached: one, or a cluster. */
final class Connections {
    private static final int CONNECTIONS_MAX = 64;
    private static final Duration CONNECT_MAX = Duration.ofSeconds(2);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);
    private static final Duration POOL_WAIT_MAX = Duration.ofSeconds(5);

    private static final String NODES_KNOWN = "cluster_known_nodes:";

    /** How soon it is noticed that another node of a cluster has taken over. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** Each waits for the answers of one node of a cluster. */
    private static final ExecutorService WAITERS =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("redis-node-", 0).factory());

    private Connections() {}

    /**
     * Reaches one Redis, or a cluster if several of its nodes are named.
     *
     * @param uri {@code redis://user:password@host:port,host:port}
     */
    static UnifiedJedis open(URI uri, String clientName) {
        List<URI> nodes = nodes(uri);
        URI first = nodes.getFirst();
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS_MAX);
        pool.setMaxIdle(CONNECTIONS_MAX);
        pool.setMaxWait(POOL_WAIT_MAX);
        if (nodes.size() == 1) {
            return RedisClient.builder()
                    .hostAndPort(JedisURIHelper.getHostAndPort(first))
                    .clientConfig(config(first, clientName))
                    .poolConfig(pool)
                    .build();
        }
        return RedisClusterClient.builder()
                .nodes(
                        nodes.stream()
                                .map(JedisURIHelper::getHostAndPort)
                                .collect(Collectors.toSet()))
                .clientConfig(config(first, clientName))
                .poolConfig(pool)
                .topologyRefreshPeriod(LOOK_EVERY)
                .maxTotalRetriesDuration(ANSWER_MAX)
                .build();
    }

    /** The same address for each node that it names. */
    private static List<URI> nodes(URI uri) {
        String authority = uri.getRawAuthority();
        String all = authority == null ? "" : authority;
        String who = all.substring(0, all.lastIndexOf('@') + 1);
        List<URI> nodes =
                Arrays.stream(all.substring(who.length()).split(",", -1))
                        .map(node ->
                                URI.create(uri.getScheme() + "://" + who + node + uri.getRawPath()))
                        .toList();
        if (!nodes.stream().allMatch(JedisURIHelper::isValid)) {
            throw new IllegalArgumentException(
                    "the address of Redis is not of the form redis://user:password@host:port, with"
                            + " more of host:port after commas where it is a cluster");
        }
        return nodes;
    }

    private static JedisClientConfig config(URI uri, String clientName) {
        DefaultJedisClientConfig.Builder config =
                DefaultJedisClientConfig.builder()
                        .clientName(clientName)
                        .database(JedisURIHelper.getDBIndex(uri))
                        .connectionTimeoutMillis((int) CONNECT_MAX.toMillis())
                        .socketTimeoutMillis((int) ANSWER_MAX.toMillis());
        if (JedisURIHelper.isRedisSSLScheme(uri)) {
            config.sslOptions(SslOptions.defaults());
        }
        if (JedisURIHelper.getUser(uri) != null) {
            config.user(JedisURIHelper.getUser(uri));
        }
        if (JedisURIHelper.getPassword(uri) != null) {
            config.password(JedisURIHelper.getPassword(uri));
        }
        return config.build();
    }

    /**
     * Asks many things in one go; of a cluster, of all nodes at the same time. Where a node says
     * that a bucket is elsewhere now, it is asked there.
     *
     * @param questions are sent; what they answer with is called when the answers are there
     */
    static <T> T inOneGo(UnifiedJedis redis, Function<AbstractPipeline, Supplier<T>> questions) {
        try {
            return once(redis, questions);
        } catch (JedisRedirectionException e) {
            if (redis instanceof RedisClusterClient cluster) {
                cluster.refreshClusterTopology();
            }
            return once(redis, questions);
        }
    }

    private static <T> T once(
            UnifiedJedis redis, Function<AbstractPipeline, Supplier<T>> questions) {
        try (AbstractPipeline pipeline =
                redis instanceof RedisClusterClient cluster
                        ? cluster.pipelined(WAITERS)
                        : redis.pipelined()) {
            Supplier<T> answer = questions.apply(pipeline);
            pipeline.sync();
            return answer.get();
        }
    }

    /**
     * Each node by itself, replicas among them; none while some of those that a cluster knows are
     * away.
     */
    static Collection<? extends Pool<Connection>> nodes(UnifiedJedis redis) {
        return switch (redis) {
            case RedisClusterClient cluster -> nodes(cluster);
            case RedisClient one -> List.of(one.getPool());
            default -> throw new IllegalArgumentException(redis + " was not opened here");
        };
    }

    private static Collection<ConnectionPool> nodes(RedisClusterClient cluster) {
        cluster.refreshClusterTopology();
        Collection<ConnectionPool> found = cluster.getClusterNodes().values();
        String said =
                cluster.executeCommand(
                        new CommandObject<>(
                                new CommandArguments(Command.CLUSTER).add("INFO"),
                                BuilderFactory.STRING));
        boolean all = said.lines().anyMatch(line -> line.equals(NODES_KNOWN + found.size()));
        return all ? found : List.of();
    }
}
