package app.foyer.query.answer;

import app.foyer.query.store.memory.MemoryBucketStore;

class ImportInMemoryTest extends ImportConformance {
    ImportInMemoryTest() {
        super(new MemoryBucketStore());
    }
}
