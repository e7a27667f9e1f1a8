package app.foyer.query.answer;

import app.foyer.query.store.memory.MemoryBucketStore;

class ThreadInMemoryTest extends ThreadConformance {
    ThreadInMemoryTest() {
        super(new MemoryBucketStore());
    }
}
