package app.foyer.query.answer;

import app.foyer.query.store.memory.MemoryBucketStore;

class PostsInMemoryTest extends PostsConformance {
    PostsInMemoryTest() {
        super(new MemoryBucketStore());
    }
}
