package app.foyer.server.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisMovedDataException;

/** What Redis answers, or does not, and what is ours. */
class StoreOutageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOADING Redis is loading the dataset in memory",
                "MASTERDOWN Link with MASTER is down",
                "CLUSTERDOWN The cluster is down",
                "READONLY You can't write against a read only replica.",
                "OOM command not allowed when used memory > 'maxmemory'."
            })
    void whatRedisDoesNotDoForNowIsAnOutage(String answer) {
        assertThat(StoreOutage.isBehind(new JedisDataException(answer))).isTrue();
        assertThat(StoreOutage.isBehind(new IllegalStateException(new JedisDataException(answer))))
                .isTrue();
    }

    @Test
    void aBucketThatMovesAndALostLineAreOutages() {
        HostAndPort there = new HostAndPort("127.0.0.1", 7_000);
        assertThat(StoreOutage.isBehind(new JedisMovedDataException("MOVED", there, 4_864)))
                .isTrue();
        assertThat(StoreOutage.isBehind(new JedisConnectionException("lost"))).isTrue();
    }

    @Test
    void whatRedisWasAskedWronglyIsAFaultOfOurs() {
        assertThat(
                        StoreOutage.isBehind(
                                new JedisDataException("WRONGTYPE Operation against a key")))
                .isFalse();
        assertThat(StoreOutage.isBehind(new IllegalStateException("LOADING something"))).isFalse();
    }
}
