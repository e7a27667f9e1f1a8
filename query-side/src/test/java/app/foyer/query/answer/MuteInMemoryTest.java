package app.foyer.query.answer;

import app.foyer.query.store.memory.MemoryBucketStore;

class MuteInMemoryTest extends MuteConformance {
    MuteInMemoryTest() {
        super(new MemoryBucketStore());
    }
}
