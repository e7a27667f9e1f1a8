package app.foyer.query.store.redis;

import app.foyer.query.EmbeddedCluster;
import app.foyer.query.store.GenerationsConformance;

/** The same on a Redis Cluster: a bucket and what is built beside it lie on one node. */
class ClusterGenerationsTest extends GenerationsConformance {
    @Override
    protected Opened open() {
        RedisBucketStore store = new RedisBucketStore(EmbeddedCluster.empty(), "test");
        return new Opened(store, store.generations());
    }
}
