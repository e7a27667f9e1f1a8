package app.foyer.query.answer;

import app.foyer.query.store.memory.MemoryBucketStore;

class BlockInMemoryTest extends BlockConformance {
    BlockInMemoryTest() {
        super(new MemoryBucketStore());
    }
}
