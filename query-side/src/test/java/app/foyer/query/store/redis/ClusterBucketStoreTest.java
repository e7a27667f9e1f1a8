package app.foyer.query.store.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.RandomHistories;
import app.foyer.contract.Seeds;
import app.foyer.contract.event.LogEntry;
import app.foyer.query.EmbeddedCluster;
import app.foyer.query.History;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.BucketStoreConformance;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Reads;
import app.foyer.query.store.memory.MemoryBucketStore;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The same on a Redis Cluster, whose buckets lie on three nodes. */
class ClusterBucketStoreTest extends BucketStoreConformance {
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);

    @Override
    protected BucketStore emptyStore() {
        return new RedisBucketStore(EmbeddedCluster.empty(), "test");
    }

    @Test
    void aHistoryLeavesTheSameAsInMemory() {
        Seeds.each(
                2,
                random -> {
                    List<LogEntry> log = RandomHistories.of(random, 600);
                    try (BucketStore memory = new MemoryBucketStore();
                            BucketStore cluster = emptyStore()) {
                        new History(memory).apply(log);
                        new History(cluster).apply(log);
                        assertThat(cluster.dump()).isEqualTo(memory.dump());
                        assertThat(cluster.states())
                                .hasSize(Buckets.ALL)
                                .extracting(BucketState::position)
                                .containsOnly((long) log.size());
                    }
                });
    }

    @Test
    void readsAndBatchesGoOnWhenAReplicaHasTakenOver() {
        List<LogEntry> log = RandomHistories.of(new Random(5), 400);
        try (BucketStore memory = new MemoryBucketStore();
                BucketStore cluster = emptyStore()) {
            new History(memory).apply(log);
            History history = new History(cluster);
            history.apply(log.subList(0, 200));
            EmbeddedCluster.failOver();
            assertThat(cluster.states()).extracting(BucketState::position).containsOnly(200L);
            history.apply(log.subList(200, log.size()));
            // Nobody who took over knows the scripts.
            List<Supplier<Reads.Sources>> sources = new ArrayList<>();
            Reads reads = cluster.reads();
            for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
                sources.add(reads.sources(bucket, List.of()));
            }
            reads.run();
            assertThat(sources).allMatch(each -> each.get().position() == log.size());
            assertThat(cluster.dump()).isEqualTo(memory.dump());
        }
    }

    @Test
    void theFilesOfAllNodesAreWrittenAnew() {
        try (BucketStore store = emptyStore()) {
            List<Long> before = rewrites();
            // Not before all nodes know of each other again, after one has taken over.
            long start = System.nanoTime();
            while (!store.rewriteFiles(7)) {
                assertThat(System.nanoTime() - start).isLessThan(WAIT_MAX.toNanos());
            }
            assertThat(rewrites())
                    .hasSize(EmbeddedCluster.NODES)
                    .zipSatisfy(before, (after, old) -> assertThat(after).isGreaterThan(old));
            assertThat(store.rewriteFiles(7)).isTrue();
        }
    }

    private static List<Long> rewrites() {
        return EmbeddedCluster.info("persistence").stream()
                .map(facts -> facts.split("aof_rewrites:", 2)[1].split("\r\n", 2)[0])
                .map(Long::valueOf)
                .toList();
    }

    @Test
    void aNodeWithoutAPortIsRefused() {
        assertThatThrownBy(() ->
                        new RedisBucketStore(
                                URI.create("redis://127.0.0.1:6379,127.0.0.1"), "test"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("host:port");
    }
}
