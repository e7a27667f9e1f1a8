package app.foyer.query.answer;

import app.foyer.query.store.memory.MemoryBucketStore;

class HomeInMemoryTest extends HomeConformance {
    HomeInMemoryTest() {
        super(new MemoryBucketStore());
    }
}
