package app.foyer.query.answer;

import app.foyer.query.store.memory.MemoryBucketStore;

/** Nothing is delivered, all is merged. */
class FollowOfLargeSourcesTest extends FollowConformance {
    FollowOfLargeSourcesTest() {
        super(new MemoryBucketStore(), 0);
    }
}
