package app.foyer.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Description;
import app.foyer.contract.Origin;
import app.foyer.contract.Profile;
import app.foyer.contract.Role;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipLeft;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.query.EmbeddedRedis;
import app.foyer.query.History;
import app.foyer.query.TestLog;
import app.foyer.query.answer.HomeDrafts;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.redis.RedisBucketStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

class CompletenessTest {
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");
    private static final CommunityId BAKERS = new CommunityId(900);
    private static final MemberId ADA = new MemberId(1);
    private static final int MEMBERS = 60;
    private static final int GENERATION = 1;

    private final TestLog log = new TestLog();
    private final BucketStore buckets = new RedisBucketStore(EmbeddedRedis.empty(), "test");
    private final History history = new History(buckets);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Completeness completeness = new Completeness(buckets, log, log::head, meters);

    @BeforeEach
    void sixtyMembersAreInACommunity() {
        List<Event> events = new ArrayList<>();
        for (int member = 1; member <= MEMBERS; member++) {
            events.add(
                    new MemberJoined(
                            new MemberId(member),
                            AT,
                            new Profile("m" + member, List.of(), List.of(), null)));
        }
        events.add(
                new CommunityFounded(
                        BAKERS, ADA, AT, new Description("Bakers", "", List.of("de"))));
        for (int member = 1; member <= MEMBERS; member++) {
            events.add(new MembershipJoined(BAKERS, new MemberId(member), AT, Role.MEMBER, null));
        }
        happens(events);
    }

    @AfterEach
    void close() {
        completeness.close();
        buckets.close();
    }

    private List<LogEntry> append(List<? extends Event> events) {
        List<LogEntry> entries = new ArrayList<>();
        for (Event event : events) {
            long position = log.head() + entries.size() + 1;
            entries.add(new LogEntry(position, event, Origin.MEMBER, AT));
        }
        log.append(entries);
        return entries;
    }

    private void happens(List<? extends Event> events) {
        history.apply(append(events));
    }

    private static PostPublished post(long id) {
        return new PostPublished(new PostId(id), BAKERS, ADA, AT, "bread", 5);
    }

    /** As a reader does who comes: 40 of the 60. */
    private void fortyRead() {
        for (int member = 1; member <= 40; member++) {
            assertThat(buckets.install(new HomeDrafts(buckets).of(new MemberId(member)))).isTrue();
        }
    }

    private double measured() throws InterruptedException {
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            completeness.look();
        }
        return meters.get("foyer.home.completeness").gauge().value();
    }

    private static void behindItsBack(Consumer<RedisClient> damage) {
        try (RedisClient redis = EmbeddedRedis.client()) {
            damage.accept(redis);
        }
    }

    private static String home(long member) {
        return Key.home(new MemberId(member)).name(GENERATION);
    }

    @Test
    void whereNobodyReadsNothingIsOwed() throws InterruptedException {
        happens(List.of(post(1_000)));
        assertThat(measured()).isNaN();
    }

    @Test
    void whatFansOutIsDeliveredAndSoIsWhatIsMerged() throws InterruptedException {
        happens(List.of(post(1_000)));
        fortyRead();
        happens(List.of(post(1_001), post(1_002)));
        assertThat(measured()).isEqualTo(1.0);
    }

    @Test
    void whatIsMergedWhenItIsReadIsOwedToNobody() throws InterruptedException {
        behindItsBack(redis -> {
            for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
                redis.sadd(
                        Key.inBucket(KeyFamily.LARGE, bucket).name(GENERATION),
                        Long.toString(BAKERS.value()));
            }
        });
        fortyRead();
        happens(List.of(post(1_000), post(1_001)));
        // Its author is among the forty.
        assertThat(measured()).isEqualTo(1.0);
        behindItsBack(redis -> redis.lrem(home(ADA.value()), 1, "1001"));
        assertThat(measured()).isEqualTo(0.5);
    }

    @Test
    void whatIsTakenFromHomesIsMissed() throws InterruptedException {
        fortyRead();
        happens(List.of(post(1_000), post(1_001), post(1_002), post(1_003)));
        behindItsBack(redis -> {
            for (int member = 1; member <= 8; member++) {
                redis.lrem(home(member), 1, "1001");
                redis.lrem(home(member), 1, "1003");
            }
        });
        assertThat(measured()).isEqualTo((160 - 16) / 160.0);
    }

    @Test
    void aPostForFollowersIsOwedToThemAndToItsAuthor() throws InterruptedException {
        happens(List.of(new FollowStarted(new MemberId(7), ADA, AT)));
        fortyRead();
        happens(
                List.of(
                        new PostPublished(
                                new PostId(2_000), BAKERS, ADA, AT, "x", 1, null, null, ADA)));
        behindItsBack(redis -> redis.lrem(home(7), 1, "2000"));
        assertThat(measured()).isEqualTo(0.5);
    }

    @Test
    void whoHasNoHomeAnyMoreIsOwedNothing() throws InterruptedException {
        fortyRead();
        happens(List.of(post(1_000)));
        happens(List.of(new MembershipLeft(BAKERS, new MemberId(2), AT)));
        behindItsBack(redis -> redis.del(home(3)));
        assertThat(measured()).isEqualTo(1.0);
    }

    @Test
    void aBucketThatIsBehindIsNotCountedYet() throws InterruptedException {
        fortyRead();
        int behind = Buckets.of(new MemberId(5));
        List<LogEntry> entries = append(List.of(post(1_000)));
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            if (bucket != behind) {
                history.apply(entries, bucket);
            }
        }
        assertThat(measured()).isEqualTo(1.0);
        history.apply(entries, behind);
        behindItsBack(redis -> redis.lrem(home(5), 1, "1000"));
        assertThat(measured()).isEqualTo(39 / 40.0);
    }

    @Test
    void onlyTheTwentyNewestPostsAreLookedAt() throws InterruptedException {
        fortyRead();
        List<Event> posts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            posts.add(post(1_000 + i));
        }
        happens(posts);
        behindItsBack(redis -> {
            redis.lrem(home(4), 1, "1009");
            redis.lrem(home(4), 1, "1010");
        });
        assertThat(measured()).isEqualTo(799 / 800.0);
    }

    @Test
    void aLogThatWasRestoredIsReadAnew() throws InterruptedException {
        fortyRead();
        happens(List.of(post(1_000)));
        assertThat(measured()).isEqualTo(1.0);
        log.restore(10);
        assertThat(measured()).isNaN();
    }
}
