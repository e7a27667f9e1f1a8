package app.foyer.query.answer;

import app.foyer.query.store.memory.MemoryBucketStore;

class WalkInMemoryTest extends WalkConformance {
    WalkInMemoryTest() {
        super(new MemoryBucketStore());
    }
}
