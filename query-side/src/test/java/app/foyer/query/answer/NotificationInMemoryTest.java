package app.foyer.query.answer;

import app.foyer.query.store.memory.MemoryBucketStore;

class NotificationInMemoryTest extends NotificationConformance {
    NotificationInMemoryTest() {
        super(new MemoryBucketStore());
    }
}
