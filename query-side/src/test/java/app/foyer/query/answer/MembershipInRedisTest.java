package app.foyer.query.answer;

import app.foyer.query.EmbeddedRedis;
import app.foyer.query.store.redis.RedisBucketStore;

class MembershipInRedisTest extends MembershipConformance {
    MembershipInRedisTest() {
        super(new RedisBucketStore(EmbeddedRedis.empty(), "test"));
    }
}
