package app.foyer.query.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.RandomHistories;
import app.foyer.contract.event.LogEntry;
import app.foyer.query.History;
import app.foyer.query.projection.Projection;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.memory.MemoryBucketStore;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a comparison says of buckets that are where the log is, and of others. */
class VerifierTest {
    private final List<LogEntry> log = RandomHistories.of(new Random(5), 200).subList(0, 200);
    private final MemoryBucketStore store = new MemoryBucketStore();
    private final History history = new History(store);

    private Differences verified(List<LogEntry> entries) {
        return new Verifier(store, History.COUNTED, new Projection(), Duration.ZERO)
                .verify(entries.iterator(), entries.size());
    }

    private void assertNothingIsCompared(String why) {
        assertThatThrownBy(() -> verified(log))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why);
    }

    @Test
    void whatIsWhereTheLogIsIsCompared() {
        history.apply(log);
        assertThat(verified(log).count()).isZero();
    }

    @Test
    void bucketsThatWereEmptiedAreNotClean() {
        assertNothingIsCompared("the buckets have got to position 0, and the log to 200");
    }

    @Test
    void bucketsThatAreBeingFilledAreNot() {
        history.apply(log.subList(0, 60));
        assertNothingIsCompared("the buckets have got to position 60, and the log to 200");
    }

    @Test
    void oneBucketThatIsBehindIsEnough() {
        for (int bucket = 1; bucket < Buckets.ALL; bucket++) {
            history.apply(log, bucket);
        }
        assertNothingIsCompared("the buckets have got to position 0, and the log to 200");
    }

    @Test
    void anEmptyLogIsClean() {
        Differences found = verified(List.of());
        assertThat(found.count()).isZero();
        assertThat(found.keys()).isZero();
    }
}
