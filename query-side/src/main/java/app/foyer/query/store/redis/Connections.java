package app.foyer.query.store.redis;

import java.net.URI;
import java.time.Duration;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.util.JedisURIHelper;

/** How Redis is reached. */
final class Connections {
    private static final int CONNECTIONS_MAX = 64;
    private static final Duration CONNECT_MAX = Duration.ofSeconds(2);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);
    private static final Duration POOL_WAIT_MAX = Duration.ofSeconds(5);

    private Connections() {}

    static RedisClient open(URI uri, String clientName) {
        if (!JedisURIHelper.isValid(uri)) {
            throw new IllegalArgumentException(
                    "the address of Redis is not of the form redis://user:password@host:port");
        }
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS_MAX);
        pool.setMaxIdle(CONNECTIONS_MAX);
        pool.setMaxWait(POOL_WAIT_MAX);
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
        return RedisClient.builder()
                .hostAndPort(JedisURIHelper.getHostAndPort(uri))
                .clientConfig(config.build())
                .poolConfig(pool)
                .build();
    }
}
