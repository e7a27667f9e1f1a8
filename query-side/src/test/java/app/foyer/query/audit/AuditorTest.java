package app.foyer.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Origin;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.LogCount;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.id.MemberId;
import app.foyer.query.projection.Folding;
import app.foyer.query.store.Batch;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.memory.MemoryBucketStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AuditorTest {
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");
    private static final long EVENTS = 25_000;

    private final MemoryBucketStore buckets = new MemoryBucketStore();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Folding counting = new Handled((_, _) -> List.of());
    private LongPredicate inLog = _ -> true;
    private final Auditor auditor = new Auditor(buckets, this::count, meters);

    private LogCount count(long after, long upTo) {
        long[] there = LongStream.rangeClosed(after + 1, upTo).filter(inLog).toArray();
        return new LogCount(there.length, LongStream.of(there).sum());
    }

    /** Every bucket is handed every event, but for what {@code handed} does to the last one's. */
    private void handle(LongPredicate skipped, LongPredicate twice) {
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            buckets.stamp(bucket, 1);
            long position = 0;
            while (position < EVENTS) {
                long to = Math.min(EVENTS, position + 700);
                List<LogEntry> entries = new ArrayList<>();
                for (long each = position + 1; each <= to; each++) {
                    if (bucket != 7 || !skipped.test(each)) {
                        entries.add(entry(each));
                    }
                    if (bucket == 7 && twice.test(each)) {
                        entries.add(entry(each));
                    }
                }
                buckets.apply(
                        new Batch(bucket, 1, position, to, AT, counting.writes(entries, bucket)));
                position = to;
            }
        }
    }

    private static LogEntry entry(long position) {
        return new LogEntry(
                position,
                new FollowStarted(new MemberId(1), new MemberId(2), AT),
                Origin.MEMBER,
                AT);
    }

    private double differences() {
        return meters.get("foyer.audit.differences").gauge().value();
    }

    @Test
    void whatEveryBucketHandledOnceIsInOrder() {
        handle(_ -> false, _ -> false);
        auditor.look();
        assertThat(auditor.illness()).isEmpty();
        assertThat(differences()).isZero();
        assertThat(meters.get("foyer.audit.ranges").counter().count()).isEqualTo(3);
    }

    @Test
    void anEventThatABucketWasNotHandedIsFound() {
        handle(position -> position == 12_345, _ -> false);
        auditor.look();
        assertThat(auditor.illness())
                .hasValue(
                        "bucket 07 handled, of positions 10001 to 20000: 9999 events of the 10000"
                                + " up to position 20000");
        assertThat(differences()).isEqualTo(1);
    }

    @Test
    void anEventInAnothersPlaceIsFound() {
        handle(position -> position == 24_000, position -> position == 24_001);
        auditor.look();
        assertThat(auditor.illness().orElseThrow())
                .contains("bucket 07", "5000 events of the 5000", "but not those");
    }

    @Test
    void anEventThatTheLogDoesNotHoldIsFoundAndForgottenWhenItIsBack() {
        handle(_ -> false, _ -> false);
        inLog = position -> position != 9_000;
        auditor.look();
        assertThat(auditor.illness().orElseThrow())
                .startsWith("the log holds, of positions 1 to 10000: 9999 events");
        inLog = _ -> true;
        auditor.look();
        assertThat(auditor.illness()).isEmpty();
        assertThat(differences()).isZero();
    }
}
