package app.foyer.query.store.memory;

import app.foyer.query.store.GenerationsConformance;

class MemoryGenerationsTest extends GenerationsConformance {
    @Override
    protected Opened open() {
        MemoryBucketStore store = new MemoryBucketStore();
        return new Opened(store, store.generations());
    }
}
