package app.foyer.query.store.memory;

import app.foyer.query.store.BucketStore;
import app.foyer.query.store.BucketStoreConformance;

class MemoryBucketStoreTest extends BucketStoreConformance {
    @Override
    protected BucketStore emptyStore() {
        return new MemoryBucketStore();
    }
}
