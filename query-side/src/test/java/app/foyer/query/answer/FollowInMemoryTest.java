package app.foyer.query.answer;

import app.foyer.query.store.memory.MemoryBucketStore;

class FollowInMemoryTest extends FollowConformance {
    FollowInMemoryTest() {
        super(new MemoryBucketStore());
    }
}
