package app.foyer.query.answer;

import app.foyer.query.store.memory.MemoryBucketStore;

class InvitationInMemoryTest extends InvitationConformance {
    InvitationInMemoryTest() {
        super(new MemoryBucketStore());
    }
}
