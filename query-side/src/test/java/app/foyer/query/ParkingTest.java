package app.foyer.query;

import static app.foyer.query.TestSide.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.RandomHistories;
import app.foyer.contract.Refused;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.projection.DeadLetter;
import app.foyer.contract.projection.ProjectionState;
import app.foyer.contract.projection.ProjectionState.Doing;
import app.foyer.contract.projection.Retried;
import app.foyer.query.QuerySideConfiguration.Upkeep;
import app.foyer.query.QuerySideConfiguration.Verification;
import app.foyer.query.parking.Handed;
import app.foyer.query.parking.Letters;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.redis.RedisBucketStore;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that cannot be read, in the whole query side. */
class ParkingTest {
    private static final int EVENTS = 2_000;

    private final TestSide test = new TestSide();
    private final TestLog log = test.log;
    private final List<LogEntry> entries = RandomHistories.of(new Random(7), EVENTS);
    private final URI redis = EmbeddedRedis.empty();
    private final RedisBucketStore store = new RedisBucketStore(redis, "look");
    private QuerySideConfiguration side = test.open(redis, Upkeep.STANDARD);
    private LogEntry poison = entries.getFirst();

    /** The first event of an entity that has many, behind fifty others. */
    @BeforeEach
    void oneIsSpoiled() {
        log.append(entries);
        List<LogEntry> later = new ArrayList<>(entries.subList(50, entries.size()));
        Map<String, Long> events =
                later.stream()
                        .collect(Collectors.groupingBy(ParkingTest::entity, Collectors.counting()));
        String busiest = Collections.max(events.entrySet(), Map.Entry.comparingByValue()).getKey();
        poison =
                later.stream()
                        .filter(each -> entity(each).equals(busiest))
                        .findFirst()
                        .orElseThrow();
        log.spoil(poison);
    }

    @AfterEach
    void close() {
        side.close();
        store.close();
    }

    private static String entity(LogEntry entry) {
        return entry.event().aggregate().toString();
    }

    private void eventuallyAtHead() {
        eventually(() -> side.position() == log.head() && side.illness().isEmpty());
    }

    private List<LogEntry> readable() {
        return entries.stream().filter(each -> !each.equals(poison)).toList();
    }

    private Verification verified() {
        Verification verification = side.verify(readable().iterator());
        assertThat(verification.described()).isEmpty();
        assertThat(verification.keys()).isGreaterThan(1_000);
        return verification;
    }

    private long waitingEvents() {
        return entries.stream()
                .filter(each ->
                        each.position() >= poison.position()
                                && entity(each).equals(entity(poison))
                                && !Handed.of(each).takesAway())
                .count();
    }

    @Test
    void anEventThatCannotBeReadParksItsEntityInEveryBucketAndTheOthersFlow() {
        side.startProjections();
        eventuallyAtHead();
        for (Letters letters : Letters.of(store)) {
            DeadLetter letter = letters.waiting(entity(poison)).orElseThrow();
            assertThat(letters.all()).containsExactly(letter);
            assertThat(letter.first()).isEqualTo(poison.position());
            assertThat(letter.events()).isEqualTo(waitingEvents()).isGreaterThan(1);
        }
        Verification verification = verified();
        assertThat(verification.letters()).hasSize(Buckets.ALL).allMatch(DeadLetter::isWaiting);
        assertThat(
                        test.meters
                                .get("foyer.projection.dead.letters")
                                .tag("projection", "timelines")
                                .gauge()
                                .value())
                .isEqualTo(Buckets.COUNT);
    }

    private int retry(String projection) {
        return side.projections().retry(projection, entity(poison));
    }

    @Test
    void aProjectionThatIsPausedRestsAndIsNotIllAndGoesOnWhereItWas() {
        log.mend(poison);
        log.restore(entries.size() / 2);
        side.startProjections();
        eventuallyAtHead();
        test.pauses.pause("timelines");
        eventually(() -> side.projections().states().getFirst().paused());
        LockSupport.parkNanos(Duration.ofMillis(1_500).toNanos());
        log.append(entries.subList(entries.size() / 2, entries.size()));
        eventually(() -> state("signals").segments().getFirst().position() == log.head());
        assertThat(state("timelines").segments())
                .hasSize(Buckets.COUNT)
                .allMatch(segment ->
                        segment.position() == entries.size() / 2
                                && segment.lagEvents() == entries.size() - entries.size() / 2
                                && segment.doing() == Doing.PAUSED);
        assertThat(side.illness()).isEmpty();
        test.pauses.resume("timelines");
        eventuallyAtHead();
        assertThat(state("timelines").segments())
                .allMatch(segment -> segment.doing() == Doing.RUNNING && segment.lagEvents() == 0);
        assertThat(side.verify(entries.iterator()).described()).isEmpty();
    }

    private ProjectionState state(String projection) {
        return side.projections().states().stream()
                .filter(each -> each.name().equals(projection))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onceItIsMendedARetryMakesTheBucketsWhole() {
        side.startProjections();
        eventuallyAtHead();
        assertThatThrownBy(() -> retry("timelines")).isInstanceOf(Refused.class);
        log.mend(poison);
        assertThat(retry("timelines")).isEqualTo(Buckets.COUNT);
        assertThat(retry("signals")).isEqualTo(1);
        eventually(() -> side.rebuilds().isEmpty());
        eventuallyAtHead();
        Verification verification = side.verify(entries.iterator());
        assertThat(verification.described()).isEmpty();
        assertThat(verification.letters()).noneMatch(DeadLetter::isWaiting);
        assertThat(retry("timelines")).isZero();
    }

    @Test
    void everybodyIsFoldedAnewWhoCanBeAndTheOthersStayParked() {
        side.startProjections();
        eventuallyAtHead();
        Retried still = side.projections().retryAll("timelines");
        assertThat(still.parts()).isZero();
        assertThat(still.stillParked()).containsOnlyKeys(entity(poison));
        log.mend(poison);
        Retried retried = side.projections().retryAll("timelines");
        assertThat(retried.parts()).isEqualTo(Buckets.COUNT);
        assertThat(retried.stillParked()).isEmpty();
        assertThat(side.projections().retryAll("signals").parts()).isEqualTo(1);
        eventually(() -> side.rebuilds().isEmpty());
        eventuallyAtHead();
        Verification verification = side.verify(entries.iterator());
        assertThat(verification.described()).isEmpty();
        assertThat(verification.letters()).noneMatch(DeadLetter::isWaiting);
    }

    @Test
    void whileMoreComesInARetryMakesTheBucketsWholeAsWell() throws Exception {
        log.restore(entries.size() / 4);
        side.startProjections();
        eventuallyAtHead();
        log.mend(poison);
        Thread more = Thread.ofPlatform().start(() -> appendSlowly(entries.size() / 4));
        assertThat(retry("timelines")).isEqualTo(Buckets.COUNT);
        assertThat(retry("signals")).isEqualTo(1);
        more.join();
        eventually(() -> side.rebuilds().isEmpty());
        eventuallyAtHead();
        assertThat(side.verify(entries.iterator()).described()).isEmpty();
        assertThat(Letters.of(store)).allMatch(letters -> letters.size() == 0);
    }

    private void appendSlowly(int from) {
        for (int next = from; next < entries.size(); next += 5) {
            log.append(entries.subList(next, Math.min(next + 5, entries.size())));
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    @Test
    void whatIsDroppedIsLeftOutAndWhatComesLaterIsFolded() {
        log.restore((int) poison.position() + 1);
        side.startProjections();
        eventuallyAtHead();
        assertThat(side.projections().drop("timelines", entity(poison))).isEqualTo(Buckets.COUNT);
        assertThat(side.projections().drop("signals", entity(poison))).isEqualTo(1);
        log.append(entries.subList((int) poison.position() + 1, entries.size()));
        eventuallyAtHead();
        Verification verification = verified();
        assertThat(verification.letters()).noneMatch(DeadLetter::isWaiting);
        assertThat(verification.letters()).hasSize(Buckets.ALL);
        assertThat(Letters.of(store))
                .allMatch(letters -> letters.all().getFirst().last() <= poison.position() + 1);
    }

    @Test
    void aProjectionThatIsResetIsBuiltAnewWithWhatIsMendedAndParksTheRestAgain() {
        side.startProjections();
        eventuallyAtHead();
        side.projections().reset("timelines");
        eventually(() -> side.rebuilds().isEmpty());
        assertThat(side.verify(readable().iterator()).described()).isEmpty();
        assertThat(Letters.of(store)).allMatch(letters -> letters.size() == 1);
        log.mend(poison);
        side.projections().reset("timelines");
        side.projections().reset("signals");
        eventually(() -> side.rebuilds().isEmpty());
        eventuallyAtHead();
        Verification verification = side.verify(entries.iterator());
        assertThat(verification.described()).isEmpty();
        assertThat(verification.letters()).isEmpty();
    }

    @Test
    void whatIsParkedStaysSoThroughARestart() {
        log.restore(entries.size() / 2);
        side.startProjections();
        eventuallyAtHead();
        List<DeadLetter> before = Letters.of(store).getFirst().all();
        assertThat(before).hasSize(1);
        side.close();
        // Mended meanwhile; what came before it was left out all the same, and so it waits.
        log.mend(poison);
        log.append(entries.subList(entries.size() / 2, entries.size()));
        side = test.open(redis, Upkeep.STANDARD);
        side.startProjections();
        eventuallyAtHead();
        assertThat(Letters.of(store))
                .allMatch(letters ->
                        letters.waiting(entity(poison)).orElseThrow().events() == waitingEvents());
        assertThat(side.verify(entries.iterator()).described()).isEmpty();
    }
}
