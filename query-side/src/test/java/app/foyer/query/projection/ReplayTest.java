package app.foyer.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.RandomHistories;
import app.foyer.contract.Seeds;
import app.foyer.contract.event.LogEntry;
import app.foyer.query.EmbeddedRedis;
import app.foyer.query.History;
import app.foyer.query.store.BatchRefused;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.memory.MemoryBucketStore;
import app.foyer.query.store.redis.RedisBucketStore;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final int EVENTS = 600;

    @Test
    void theSameLogGivesTheSameBucketsInWhateverBatchesItComes() {
        Seeds.each(
                12,
                random -> {
                    List<LogEntry> log = RandomHistories.of(random, EVENTS);
                    try (BucketStore once = new MemoryBucketStore();
                            BucketStore memory = new MemoryBucketStore();
                            BucketStore redis =
                                    new RedisBucketStore(EmbeddedRedis.empty(), "test")) {
                        new History(once).apply(log);
                        Map<String, String> expected = once.dump();
                        applyInBatches(log, memory, random);
                        assertThat(memory.dump()).isEqualTo(expected);
                        applyInBatches(log, redis, random);
                        assertThat(redis.dump()).isEqualTo(expected);
                        assertThat(expected).hasSizeGreaterThan(EVENTS / 2);
                    }
                });
    }

    /** Each bucket in batches of its own, some of which are delivered once more. */
    private static void applyInBatches(List<LogEntry> log, BucketStore store, Random random) {
        History history = new History(store);
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            int here = bucket;
            int from = 0;
            while (from < log.size()) {
                int to = Math.min(log.size(), from + 1 + random.nextInt(90));
                List<LogEntry> batch = log.subList(from, to);
                history.apply(batch, bucket);
                if (random.nextInt(3) == 0) {
                    assertThatThrownBy(() -> history.apply(batch, here))
                            .isInstanceOf(BatchRefused.class);
                }
                from = to;
            }
        }
    }
}
