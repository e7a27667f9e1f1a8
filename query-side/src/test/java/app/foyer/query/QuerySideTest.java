package app.foyer.query;

import static app.foyer.query.TestSide.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.RandomHistories;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.HomeTimeline;
import app.foyer.contract.query.SearchQuery.SearchCommunities;
import app.foyer.contract.query.Stretch;
import app.foyer.query.QuerySideConfiguration.Upkeep;
import app.foyer.query.QuerySideConfiguration.Verification;
import app.foyer.query.store.redis.RedisBucketStore;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

/** The whole query side over a log in memory and a real Redis. */
class QuerySideTest {
    private static final int EVENTS = 3_000;
    private static final Upkeep UPKEEP = new Upkeep(50_000, 1, Duration.ofMillis(100));

    private final TestSide test = new TestSide();
    private final TestLog log = test.log;
    private final List<LogEntry> entries = RandomHistories.of(new Random(7), EVENTS);
    private final URI redis = EmbeddedRedis.empty();
    private QuerySideConfiguration side = test.open(redis, UPKEEP);

    @AfterEach
    void close() {
        side.close();
    }

    private void eventuallyAtHead() {
        eventually(() -> side.position() == log.head());
    }

    private MemberId someMember() {
        return entries.stream()
                .map(LogEntry::event)
                .filter(MemberJoined.class::isInstance)
                .map(event -> ((MemberJoined) event).member())
                .findFirst()
                .orElseThrow();
    }

    private Answer<Page<HomeEntry>> home(long atLeast) {
        return side.queries().ask(new HomeTimeline(someMember(), new Stretch(100, null)), atLeast);
    }

    private void assertVerified() {
        Verification verification = side.verify(entries.iterator());
        assertThat(verification.described()).isEmpty();
        assertThat(verification.differences()).isZero();
        assertThat(verification.keys()).isGreaterThan(1_000);
    }

    @Test
    void theLogIsFollowedAndEqualsItsReplay() {
        log.append(entries.subList(0, 2_000));
        side.startProjections();
        eventuallyAtHead();
        assertThat(home(2_000).stale()).isFalse();
        log.append(entries.subList(2_000, entries.size()));
        eventuallyAtHead();
        assertVerified();
        assertThat(side.lagEvents()).isZero();
        assertThat(side.lagSeconds()).isZero();
        assertThat(side.illness()).isEmpty();
        assertThat(test.meters.get("foyer.projection.events").counters())
                .hasSize(17)
                .allMatch(counter -> counter.count() == entries.size());
        assertThat(test.meters.get("foyer.home.regenerations").counter().count()).isEqualTo(1);
    }

    @Test
    void anotherStartGoesOnWhereTheBucketsAre() {
        log.append(entries.subList(0, 1_000));
        side.startProjections();
        eventuallyAtHead();
        side.close();
        log.append(entries.subList(1_000, entries.size()));
        side = test.open(redis, UPKEEP);
        side.startProjections();
        eventuallyAtHead();
        assertVerified();
    }

    @Test
    void bucketsThatAreAheadOfTheLogStandStillUntilTheyAreEmptied() {
        log.append(entries.subList(0, 1_000));
        side.startProjections();
        eventuallyAtHead();
        side.close();
        log.restore(400);
        side = test.open(redis, UPKEEP);
        side.startProjections();
        eventually(() -> side.illness().orElse("").contains("another log's"));
        EmbeddedRedis.flush();
        eventually(() -> side.position() == 400 && side.illness().isEmpty());
    }

    @Test
    void whatRedisLostIsBuiltAnew() {
        log.append(entries);
        side.startProjections();
        eventuallyAtHead();
        Page<HomeEntry> before = home(0).value();
        EmbeddedRedis.flush();
        // So long it may still be said what was seen before.
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        eventually(() -> side.position() == log.head() && side.illness().isEmpty());
        assertVerified();
        assertThat(home(log.head()).value()).isEqualTo(before);
    }

    @Test
    void whatRedisLostWhileEventsComeInIsBuiltAnew() {
        side.startProjections();
        for (int from = 0; from < entries.size(); from += 100) {
            log.append(entries.subList(from, Math.min(from + 100, entries.size())));
            if (from == 1_500) {
                eventually(() -> side.position() > 500);
                EmbeddedRedis.flush();
            }
        }
        eventuallyAtHead();
        assertVerified();
    }

    @Test
    void whenRedisWasAwayAndComesBackEmptyItIsBuiltAnew() {
        int port = EmbeddedRedis.freePort();
        RedisServer server = EmbeddedRedis.server(port);
        server.start();
        try (QuerySideConfiguration other = test.open(EmbeddedRedis.uri(port), UPKEEP)) {
            log.append(entries.subList(0, 1_000));
            other.startProjections();
            eventually(() -> other.position() == log.head());
            server.stop();
            log.append(entries.subList(1_000, entries.size()));
            eventually(() -> other.illness().isPresent());
            server.start();
            eventually(() -> other.illness().isEmpty() && other.position() == log.head());
            assertThat(other.verify(entries.iterator()).described()).isEmpty();
            assertThat(other.verify(entries.iterator()).letters()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void aReaderWhoIsAheadWaitsAndIsThenToldSo() {
        log.append(entries.subList(0, 100));
        side.startProjections();
        eventuallyAtHead();
        Answer<Page<HomeEntry>> answer = home(101);
        assertThat(answer.stale()).isTrue();
        assertThat(answer.position()).isEqualTo(100);
        assertThat(home(100).stale()).isFalse();
    }

    @Test
    void aKeyThatWasTamperedWithIsFound() {
        log.append(entries);
        side.startProjections();
        eventuallyAtHead();
        try (var client = EmbeddedRedis.client()) {
            String key = client.keys("1:{*}:community-timeline:*").iterator().next();
            client.lpop(key);
        }
        Verification verification = side.verify(entries.iterator());
        assertThat(verification.differences()).isPositive();
        assertThat(verification.described().getFirst()).contains("community-timeline");
    }

    @Test
    void whatIsSearchedForIsNotAskedHere() {
        assertThatThrownBy(() ->
                        side.queries()
                                .ask(
                                        new SearchCommunities(
                                                "x", Set.of(), new PageRequest(1, null)),
                                        0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutRedisItIsIll() {
        assertThat(side.illness()).isEmpty();
        side.close();
        assertThat(side.illness()).isPresent();
        side = test.open(redis, UPKEEP);
    }

    @Test
    void twoNodesShareTheBuckets() {
        log.append(entries);
        try (QuerySideConfiguration other = test.open(redis, UPKEEP);
                RedisBucketStore store = new RedisBucketStore(redis, "look")) {
            side.startProjections();
            other.startProjections();
            eventuallyAtHead();
            assertThat(store.states()).allMatch(state -> state.position() == log.head());
            assertVerified();
        }
    }
}
