package app.foyer.query.answer;

import app.foyer.query.EmbeddedRedis;
import app.foyer.query.store.redis.RedisBucketStore;

class GatheringsInRedisTest extends GatheringsConformance {
    GatheringsInRedisTest() {
        super(new RedisBucketStore(EmbeddedRedis.empty(), "test"));
    }
}
