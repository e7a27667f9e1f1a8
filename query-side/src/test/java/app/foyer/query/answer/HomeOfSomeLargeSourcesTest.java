package app.foyer.query.answer;

import app.foyer.query.EmbeddedRedis;
import app.foyer.query.store.redis.RedisBucketStore;

/** Some is delivered, and some is merged. */
class HomeOfSomeLargeSourcesTest extends HomeConformance {
    HomeOfSomeLargeSourcesTest() {
        super(new RedisBucketStore(EmbeddedRedis.empty(), "test"), 1);
    }
}
