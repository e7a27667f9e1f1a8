package app.foyer.query.answer;

import app.foyer.query.EmbeddedRedis;
import app.foyer.query.store.redis.RedisBucketStore;

class ThresholdInRedisTest extends ThresholdConformance {
    ThresholdInRedisTest() {
        super(new RedisBucketStore(EmbeddedRedis.empty(), "test"));
    }
}
