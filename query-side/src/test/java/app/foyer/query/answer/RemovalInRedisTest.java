package app.foyer.query.answer;

import app.foyer.query.EmbeddedRedis;
import app.foyer.query.store.redis.RedisBucketStore;

class RemovalInRedisTest extends RemovalConformance {
    RemovalInRedisTest() {
        super(new RedisBucketStore(EmbeddedRedis.empty(), "test"));
    }
}
