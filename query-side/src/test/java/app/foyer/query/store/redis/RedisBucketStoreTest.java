package app.foyer.query.store.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.query.EmbeddedRedis;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.BucketStoreConformance;
import app.foyer.query.store.Reads;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

class RedisBucketStoreTest extends BucketStoreConformance {
    @Override
    protected BucketStore emptyStore() {
        return new RedisBucketStore(EmbeddedRedis.empty(), "test");
    }

    @Test
    void anInstallationWithOtherBucketsIsRefused() {
        URI uri = EmbeddedRedis.empty();
        try (RedisClient redis = EmbeddedRedis.client()) {
            redis.hset("foyer", "buckets", "32");
        }
        assertThatThrownBy(() -> new RedisBucketStore(uri, "test"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("buckets 32");
        EmbeddedRedis.flush();
    }

    @Test
    void scriptsThatRedisForgotAreLoadedAgain() {
        try (BucketStore store = emptyStore();
                RedisClient redis = EmbeddedRedis.client()) {
            redis.scriptFlush("x");
            assertThat(store.stamp(1, 1)).isTrue();
            Reads reads = store.reads();
            Supplier<Reads.Sources> sources = reads.sources(1, List.of());
            reads.run();
            assertThat(sources.get().position()).isZero();
        }
    }

    @Test
    void anAddressOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> new RedisBucketStore(URI.create("http://x"), "test"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
