package app.foyer.query.answer;

import app.foyer.query.store.memory.MemoryBucketStore;

class ThresholdInMemoryTest extends ThresholdConformance {
    ThresholdInMemoryTest() {
        super(new MemoryBucketStore());
    }
}
