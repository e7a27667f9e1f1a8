package app.foyer.query.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.query.EmbeddedRedis;
import app.foyer.query.TestSide;
import app.foyer.query.store.Fields;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.redis.RedisBucketStore;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

class PurgeTest {
    private final RedisBucketStore store = new RedisBucketStore(EmbeddedRedis.empty(), "test");
    private final RedisClient redis = EmbeddedRedis.client();
    private long forgotten = 7;
    private final Purge purge =
            new Purge(store, store.generations(), () -> forgotten, () -> 0, Clock.systemUTC());

    @AfterEach
    void close() {
        redis.close();
        store.close();
    }

    private void eventuallyPurgedUpTo(long position) {
        TestSide.eventually(() -> {
            purge.look();
            return store.rewrittenUpTo() == position;
        });
    }

    @Test
    void filesAreWrittenAnewForEachWhoIsForgotten() {
        assertThat(store.rewrittenUpTo()).isZero();
        eventuallyPurgedUpTo(7);
        forgotten = 9;
        eventuallyPurgedUpTo(9);
    }

    @Test
    void aStoreThatWentBackWhileTheServerRanIsPurgedAgain() {
        eventuallyPurgedUpTo(7);
        redis.hset(KeyFamily.INSTALLATION.word(), Fields.REWRITTEN, "3");
        eventuallyPurgedUpTo(7);
    }
}
