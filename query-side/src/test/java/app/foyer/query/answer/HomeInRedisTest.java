package app.foyer.query.answer;

import app.foyer.query.EmbeddedRedis;
import app.foyer.query.store.redis.RedisBucketStore;

class HomeInRedisTest extends HomeConformance {
    HomeInRedisTest() {
        super(new RedisBucketStore(EmbeddedRedis.empty(), "test"));
    }
}
