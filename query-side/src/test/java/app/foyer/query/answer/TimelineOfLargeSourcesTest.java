package app.foyer.query.answer;

import app.foyer.query.store.memory.MemoryBucketStore;

/** Nothing is delivered, all is merged. */
class TimelineOfLargeSourcesTest extends TimelineConformance {
    TimelineOfLargeSourcesTest() {
        super(new MemoryBucketStore(), 0);
    }

    @Override
    void aHomeIsNotPutInPlaceWhileItsSourcesAreBehind() {
        // It is: nothing of them is in it. HomeOfLargeSourcesTest tells what happens then.
    }
}
