package app.foyer.query.answer;

import app.foyer.query.store.memory.MemoryBucketStore;

/** Nothing is delivered, all is merged. */
class BlockOfLargeSourcesTest extends BlockConformance {
    BlockOfLargeSourcesTest() {
        super(new MemoryBucketStore(), 0);
    }
}
