package app.foyer.query.answer;

import app.foyer.query.store.memory.MemoryBucketStore;

class MembershipInMemoryTest extends MembershipConformance {
    MembershipInMemoryTest() {
        super(new MemoryBucketStore());
    }
}
