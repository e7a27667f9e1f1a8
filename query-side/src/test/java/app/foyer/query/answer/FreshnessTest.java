package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.id.MemberId;
import app.foyer.query.recent.RecentStore;
import app.foyer.query.recent.Touches;
import app.foyer.query.store.Batch;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.Keyspace;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.SetFields;
import app.foyer.query.store.memory.MemoryBucketStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final long EPOCH = 1;
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Key MEMBER = Key.member(new MemberId(823_456_789_012_345_678L));

    private final MemoryBucketStore store = new MemoryBucketStore();
    private final Touches touches = new Touches(0);
    private final AtomicInteger told = new AtomicInteger();
    private final Freshness freshness =
            new Freshness(
                    store,
                    touches::reached,
                    () -> {
                        told.incrementAndGet();
                        touches.forget();
                    },
                    Duration.ZERO,
                    0);
    private final BucketStore recent =
            new RecentStore(store, touches, () -> freshness.furthestBehind().position(), 100);

    @BeforeEach
    void begin() {
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            store.stamp(bucket, EPOCH);
            write(store, bucket, 0, named("Ada", bucket));
        }
        freshness.furthestBehind();
    }

    private static List<Write> named(String name, int bucket) {
        return bucket == MEMBER.bucket()
                ? List.of(new SetFields(MEMBER, Map.of(Fields.NAME, name)))
                : List.of();
    }

    private static void write(Keyspace buckets, int bucket, long from, List<Write> writes) {
        buckets.apply(new Batch(bucket, EPOCH, from, from + 1, NOW, writes));
    }

    private void build(String name) {
        assertThat(store.generations().begin(MEMBER.bucket(), EPOCH, NOW)).isTrue();
        write(store.generations().beside(), MEMBER.bucket(), 0, named(name, MEMBER.bucket()));
        assertThat(store.generations().swap(MEMBER.bucket(), EPOCH, NOW)).isTrue();
    }

    private long looked() {
        LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        return freshness.furthestBehind().position();
    }

    private @Nullable String name() {
        Reads reads = recent.reads();
        Supplier<List<@Nullable String>> name = reads.fields(MEMBER, List.of(Fields.NAME));
        reads.run();
        return name.get().getFirst();
    }

    @Test
    void itIsAsFarAsTheBucketThatIsFurthestBehind() {
        assertThat(looked()).isEqualTo(1);
        write(store, 3, 1, List.of());
        assertThat(looked()).isEqualTo(1);
        assertThat(freshness.isPartial()).isFalse();
    }

    @Test
    void whereOnlyTheSignalsStandStillWhatWasWrittenIsShown() {
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            write(store, bucket, 1, List.of());
        }
        Freshness later = new Freshness(store, touches::reached, () -> {}, Duration.ZERO, 2);
        assertThat(later.furthestBehind().position()).isEqualTo(1);
        assertThat(later.isPartial()).isFalse();
        assertThat(later.areSignalsPartial()).isTrue();
        assertThat(later.shownUpTo()).isEqualTo(Long.MAX_VALUE);
        assertThat(later.levelUpTo()).isEqualTo(2);
    }

    @Test
    void whileBucketsOnlyAdvanceNobodyIsToldOfOthers() {
        write(store, 3, 1, List.of());
        assertThat(looked()).isEqualTo(1);
        assertThat(told).hasValue(0);
    }

    @Test
    void whatWasKeptIsForgottenWhenAnotherGenerationIsLive() {
        assertThat(name()).isEqualTo("Ada");
        build("Bea");
        assertThat(looked()).isEqualTo(1);
        assertThat(told).hasValue(1);
        assertThat(name()).isEqualTo("Bea");
    }
}
