package app.foyer.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.id.MemberId;
import app.foyer.query.store.Write.Add;
import app.foyer.query.store.Write.Push;
import app.foyer.query.store.Write.Remove;
import app.foyer.query.store.Write.SetFields;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does about the generations of its buckets. */
public abstract class GenerationsConformance {
    protected static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    protected static final long EPOCH = 5;
    protected static final MemberId READER = new MemberId(823_456_789_012_345_678L);
    protected static final int BUCKET = Buckets.of(READER);
    protected static final Key FOLLOWS = Key.follows(READER);

    private BucketStore store = new app.foyer.query.store.memory.MemoryBucketStore();
    private Generations generations =
            new app.foyer.query.store.memory.MemoryBucketStore().generations();

    /** A store with nothing in it, and its generations. */
    public record Opened(BucketStore store, Generations generations) {}

    protected abstract Opened open();

    protected BucketStore store() {
        return store;
    }

    protected Generations generations() {
        return generations;
    }

    @BeforeEach
    void begin() {
        Opened opened = open();
        store = opened.store();
        generations = opened.generations();
        store.stamp(BUCKET, EPOCH);
        write(store, 0, 3, new Add(FOLLOWS, 7));
    }

    @AfterEach
    void end() {
        store.close();
    }

    protected static void write(Keyspace buckets, long from, long to, Write... writes) {
        buckets.apply(new Batch(BUCKET, EPOCH, from, to, NOW, List.of(writes)));
    }

    protected Set<Long> follows() {
        Reads reads = store.reads();
        Supplier<Set<Long>> ids = reads.ids(FOLLOWS);
        reads.run();
        return ids.get();
    }

    private Life life() {
        return generations.lives().get(BUCKET);
    }

    @Test
    void theFirstGenerationIsLiveFromTheFirstStamp() {
        assertThat(life()).isEqualTo(new Life(1, 0, false, null, 0, null));
        assertThat(generations.lives()).hasSize(Buckets.ALL);
        assertThat(generations.lives().get(BUCKET + 1)).isEqualTo(Life.NONE);
    }

    @Test
    void whatIsBuiltIsNotReadBeforeItTakesThePlaceOfWhatIsLive() {
        assertThat(generations.begin(BUCKET, EPOCH, NOW)).isTrue();
        write(generations.beside(), 0, 3, new Add(FOLLOWS, 8));
        assertThat(follows()).containsExactly(7L);
        assertThat(store.dump()).containsEntry(FOLLOWS.name(), "[7]");
        assertThat(generations.beside().dump()).containsEntry(FOLLOWS.name(), "[8]");
        assertThat(life()).isEqualTo(new Life(1, 2, false, NOW, 0, null));
        assertThat(generations.swap(BUCKET, EPOCH, NOW)).isTrue();
        assertThat(follows()).containsExactly(8L);
        assertThat(store.dump()).containsEntry(FOLLOWS.name(), "[8]");
        assertThat(store.state(BUCKET)).isEqualTo(new BucketState(3, EPOCH, NOW, 2, 0));
        write(store, 3, 4, new Remove(FOLLOWS, 8));
        assertThat(follows()).isEmpty();
    }

    @Test
    void nothingIsBuiltUnderAnotherEpochThanThatOfWhatIsLive() {
        assertThat(generations.begin(BUCKET, EPOCH + 1, NOW)).isFalse();
        assertThat(life().building()).isZero();
        assertThat(generations.begin(BUCKET, EPOCH, NOW)).isTrue();
        write(generations.beside(), 0, 3);
        store.stamp(BUCKET, EPOCH + 1);
        assertThat(generations.swap(BUCKET, EPOCH, NOW)).isFalse();
        assertThat(generations.swap(BUCKET, EPOCH + 1, NOW)).isFalse();
        assertThat(follows()).containsExactly(7L);
    }

    @Test
    void whoTakesTheBucketGoesOnWithWhatWasBuiltAndTheOtherIsRefused() {
        generations.begin(BUCKET, EPOCH, NOW);
        write(generations.beside(), 0, 2, new Add(FOLLOWS, 8));
        store.stamp(BUCKET, EPOCH + 1);
        assertThat(generations.begin(BUCKET, EPOCH + 1, NOW.plusSeconds(9))).isTrue();
        assertThat(life()).isEqualTo(new Life(1, 2, false, NOW.plusSeconds(9), 2, null));
        assertThat(generations.beside().state(BUCKET).position()).isEqualTo(2);
        assertThatThrownBy(() -> write(generations.beside(), 2, 3))
                .isInstanceOf(BatchRefused.class);
    }

    @Test
    void whatIsBehindTheLiveOneDoesNotTakeItsPlace() {
        generations.begin(BUCKET, EPOCH, NOW);
        write(generations.beside(), 0, 2);
        assertThat(generations.swap(BUCKET, EPOCH, NOW)).isFalse();
        write(generations.beside(), 2, 3);
        write(store, 3, 4);
        assertThat(generations.swap(BUCKET, EPOCH, NOW)).isFalse();
        assertThat(store.state(BUCKET).generation()).isEqualTo(1);
        write(generations.beside(), 3, 4);
        assertThat(generations.swap(BUCKET, EPOCH, NOW)).isTrue();
    }

    @Test
    void withNothingBuiltNothingIsSwapped() {
        assertThat(generations.swap(BUCKET, EPOCH, NOW)).isFalse();
        assertThat(generations.swap(BUCKET + 1, EPOCH, NOW)).isFalse();
    }

    @Test
    void whatWasGivenUpIsBegunAnewUnderAnotherNumber() {
        generations.begin(BUCKET, EPOCH, NOW);
        write(generations.beside(), 0, 2, new Add(FOLLOWS, 8));
        generations.drop(BUCKET, EPOCH + 1, NOW);
        assertThat(life().building()).isEqualTo(2);
        generations.drop(BUCKET, EPOCH, NOW);
        assertThat(life().building()).isZero();
        assertThat(generations.begin(BUCKET, EPOCH, NOW)).isTrue();
        assertThat(life().building()).isEqualTo(3);
        assertThat(generations.beside().state(BUCKET).position()).isZero();
        assertThat(generations.beside().dump()).isEmpty();
    }

    @Test
    void whatIsWantedIsWantedUntilItIsLiveOrNotWantedAnyMore() {
        generations.want(BUCKET, true);
        assertThat(life().wanted()).isTrue();
        generations.want(BUCKET, false);
        assertThat(life().wanted()).isFalse();
        generations.want(BUCKET, true);
        generations.begin(BUCKET, EPOCH, NOW);
        write(generations.beside(), 0, 3);
        generations.swap(BUCKET, EPOCH, NOW);
        assertThat(life().wanted()).isFalse();
    }

    @Test
    void whereNothingIsLostASweepFindsNothing() {
        write(
                store,
                3,
                4,
                new Push(Key.timeline(READER), 9, 4),
                new SetFields(Key.member(READER), Map.of(Fields.NAME, "Ada")));
        Swept swept = generations.sweep(BUCKET, false, Swept.START);
        assertThat(swept.lost()).isZero();
        assertThat(swept.isLast()).isTrue();
        assertThat(generations.look(BUCKET, List.of(FOLLOWS, Key.left(READER)))).isZero();
    }
}
