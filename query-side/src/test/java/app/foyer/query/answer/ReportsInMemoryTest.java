package app.foyer.query.answer;

import app.foyer.query.store.memory.MemoryBucketStore;

class ReportsInMemoryTest extends ReportsConformance {
    ReportsInMemoryTest() {
        super(new MemoryBucketStore());
    }
}
