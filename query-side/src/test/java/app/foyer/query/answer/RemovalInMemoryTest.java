package app.foyer.query.answer;

import app.foyer.query.store.memory.MemoryBucketStore;

class RemovalInMemoryTest extends RemovalConformance {
    RemovalInMemoryTest() {
        super(new MemoryBucketStore());
    }
}
