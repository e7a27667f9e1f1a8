package app.foyer.query.answer;

import app.foyer.query.store.memory.MemoryBucketStore;

class TimelineInMemoryTest extends TimelineConformance {
    TimelineInMemoryTest() {
        super(new MemoryBucketStore());
    }
}
