package app.foyer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.RandomHistories;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.projection.DeadLetter;
import app.foyer.query.QuerySideConfiguration.Settings;
import app.foyer.query.QuerySideConfiguration.Verification;
import app.foyer.query.mending.StillPoison;
import app.foyer.query.parking.Handed;
import app.foyer.query.parking.Letters;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.redis.RedisBucketStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/** Events that cannot be read, in the whole query side. */
class ParkingTest {
    private static final Clock NOW =
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final int EVENTS = 2_000;

    private final TestLog log = new TestLog();
    private final List<LogEntry> entries = RandomHistories.of(new Random(7), EVENTS);
    private final InMemoryTokenStore claims = new InMemoryTokenStore();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final URI redis = EmbeddedRedis.empty();
    private final RedisBucketStore store = new RedisBucketStore(redis, "look");
    private QuerySideConfiguration side = open();
    private LogEntry poison = entries.getFirst();

    private QuerySideConfiguration open() {
        Settings settings =
                new Settings(redis, History.COUNTED, Duration.ofMillis(300), "test", 2, 100);
        return new QuerySideConfiguration(
                settings, log, claims, log::head, log::count, NOW, meters);
    }

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

    private static void eventually(BooleanSupplier state) {
        long start = System.nanoTime();
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime() - start).isLessThan(Duration.ofSeconds(60).toNanos());
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
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
                                && !Handed.of(each).isErasure())
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
        assertThat(verification.parked()).isEqualTo(1);
        assertThat(verification.dropped()).isZero();
    }

    @Test
    void onceItIsMendedARetryMakesTheBucketsWhole() {
        side.startProjections();
        eventuallyAtHead();
        assertThatThrownBy(() -> side.mending().retry(entity(poison)))
                .isInstanceOf(StillPoison.class);
        log.mend(poison);
        assertThat(side.mending().retry(entity(poison))).isEqualTo(Buckets.COUNT);
        side.mending().reset(Buckets.SIGNALS, 1);
        eventuallyAtHead();
        Verification verification = side.verify(entries.iterator());
        assertThat(verification.described()).isEmpty();
        assertThat(verification.parked()).isZero();
        assertThat(side.mending().retry(entity(poison))).isZero();
    }

    @Test
    void whileMoreComesInARetryMakesTheBucketsWholeAsWell() throws Exception {
        log.restore(entries.size() / 4);
        side.startProjections();
        eventuallyAtHead();
        log.mend(poison);
        Thread more = Thread.ofPlatform().start(() -> appendSlowly(entries.size() / 4));
        assertThat(side.mending().retry(entity(poison))).isEqualTo(Buckets.COUNT);
        side.mending().reset(Buckets.SIGNALS, 1);
        more.join();
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
        assertThat(side.mending().drop(entity(poison), 0, Buckets.ALL)).isEqualTo(Buckets.ALL);
        log.append(entries.subList((int) poison.position() + 1, entries.size()));
        eventuallyAtHead();
        Verification verification = verified();
        assertThat(verification.parked()).isZero();
        assertThat(verification.dropped()).isEqualTo(1);
        assertThat(Letters.of(store))
                .allMatch(letters -> letters.all().getFirst().last() <= poison.position() + 1);
    }

    @Test
    void aBucketThatIsResetBeginsAnew() {
        side.startProjections();
        eventuallyAtHead();
        log.mend(poison);
        try (RedisClient client = EmbeddedRedis.client()) {
            client.hset("1:{03}:card:0000000000000", "text", "left over");
        }
        side.mending().reset(0, Buckets.ALL);
        eventually(() -> side.position() < log.head());
        eventuallyAtHead();
        Verification verification = side.verify(entries.iterator());
        assertThat(verification.described()).isEmpty();
        assertThat(verification.parked()).isZero();
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
        side = open();
        side.startProjections();
        eventuallyAtHead();
        assertThat(Letters.of(store))
                .allMatch(letters ->
                        letters.waiting(entity(poison)).orElseThrow().events() == waitingEvents());
        assertThat(side.verify(entries.iterator()).described()).isEmpty();
    }
}
