package app.foyer.query.answer;

import app.foyer.query.store.memory.MemoryBucketStore;

/** Nothing is delivered, all is merged. */
class RemovalOfLargeSourcesTest extends RemovalConformance {
    RemovalOfLargeSourcesTest() {
        super(new MemoryBucketStore(), 0);
    }
}
