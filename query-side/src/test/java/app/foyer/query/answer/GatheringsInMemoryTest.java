package app.foyer.query.answer;

import app.foyer.query.store.memory.MemoryBucketStore;

class GatheringsInMemoryTest extends GatheringsConformance {
    GatheringsInMemoryTest() {
        super(new MemoryBucketStore());
    }
}
