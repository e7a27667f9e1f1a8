package app.foyer.query.answer;

import app.foyer.query.store.memory.MemoryBucketStore;

class RecommendingInMemoryTest extends RecommendingConformance {
    RecommendingInMemoryTest() {
        super(new MemoryBucketStore());
    }
}
