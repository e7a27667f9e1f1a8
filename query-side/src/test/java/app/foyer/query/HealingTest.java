package app.foyer.query;

import static app.foyer.query.TestSide.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.RandomHistories;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.projection.RebuildProgress;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.RememberedQuery.FindCards;
import app.foyer.contract.query.RememberedQuery.HomeTimeline;
import app.foyer.contract.query.Stretch;
import app.foyer.contract.query.Viewer;
import app.foyer.query.QuerySideConfiguration.Upkeep;
import app.foyer.query.QuerySideConfiguration.Verification;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/**
 * What becomes of a bucket that is built anew, or of which something is lost.
 *
 * <p>Long because each way to lose something is tried on the same history, and verified alike.
 */
class HealingTest {
    private static final int EVENTS = 4_000;

    private final TestSide test = new TestSide();
    private final TestLog log = test.log;
    private final SimpleMeterRegistry meters = test.meters;
    private final Random random = new Random(11);
    private final List<LogEntry> entries = RandomHistories.of(random, EVENTS);
    private final URI uri = EmbeddedRedis.empty();
    private final RedisClient redis = EmbeddedRedis.client();
    private QuerySideConfiguration side = open(1, 50_000);

    private QuerySideConfiguration open(double share, int sweptPerSecond) {
        return test.open(uri, new Upkeep(sweptPerSecond, share, Duration.ofMillis(200)));
    }

    @AfterEach
    void close() {
        side.close();
        redis.close();
    }

    private void follow(List<LogEntry> all) {
        log.append(all);
        side.startProjections();
        eventuallyAtHead();
    }

    private void eventuallyAtHead() {
        eventually(() -> side.position() == log.head());
    }

    private void rebuildAll() {
        IntStream.range(0, Buckets.ALL).forEach(bucket -> side.rebuild(bucket, true));
    }

    private int generation(int bucket) {
        String live = redis.hget(Key.life(bucket), "generation");
        return live == null ? 0 : Integer.parseInt(live);
    }

    private boolean allAre(int generation) {
        return IntStream.range(0, Buckets.ALL).allMatch(each -> generation(each) == generation);
    }

    private void assertVerified() {
        Verification found = side.verify(entries.iterator());
        assertThat(found.described()).isEmpty();
        assertThat(found.keys()).isGreaterThan(1_000);
    }

    private Answer<Page<HomeEntry>> home(MemberId reader) {
        return side.queries().ask(new HomeTimeline(reader, new Stretch(50, null)), log.head());
    }

    private MemberId someMember() {
        return entries.stream()
                .map(LogEntry::event)
                .filter(MemberJoined.class::isInstance)
                .map(event -> ((MemberJoined) event).member())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsBuiltAnewIsWhatWasThereAndNothingOfBeforeIsLeft() {
        follow(entries);
        Page<HomeEntry> before = home(someMember()).value();
        rebuildAll();
        eventually(() -> allAre(2) && side.rebuilds().isEmpty());
        assertVerified();
        Answer<Page<HomeEntry>> after = home(someMember());
        assertThat(after.value()).isEqualTo(before);
        assertThat(after.stale()).isFalse();
        eventually(() -> redis.keys("1:{*").isEmpty());
        assertThat(meters.get("foyer.rebuilds").counter().count()).isEqualTo(Buckets.ALL);
        assertThat(meters.get("foyer.rebuild.events").counter().count())
                .isEqualTo((double) Buckets.ALL * EVENTS);
    }

    @Test
    void oneBucketIsBuiltAnewWhileEventsGoOnToBeAppended() {
        follow(entries.subList(0, 2_500));
        side.rebuild(3, true);
        side.rebuild(Buckets.SIGNALS, true);
        for (int from = 2_500; from < EVENTS; from += 10) {
            log.append(entries.subList(from, from + 10));
            LockSupport.parkNanos(Duration.ofMillis(15).toNanos());
        }
        eventually(() -> generation(3) == 2 && generation(Buckets.SIGNALS) == 2);
        eventuallyAtHead();
        assertThat(generation(4)).isEqualTo(1);
        assertThat(side.illness()).isEmpty();
        assertVerified();
    }

    @Test
    void keysThatAreDeletedAreMissedAndBuiltAnew() {
        follow(entries);
        home(someMember());
        List<String> keys = new ArrayList<>(redis.keys("1:{*"));
        Collections.sort(keys);
        Collections.shuffle(keys, random);
        keys.removeIf(key -> key.contains("}:home:") || key.endsWith("}:bucket"));
        redis.del(keys.subList(0, 200).toArray(String[]::new));
        eventually(() ->
                side.rebuilds().isEmpty()
                        && IntStream.range(0, Buckets.ALL).noneMatch(this::lacksKeys)
                        && IntStream.range(0, Buckets.ALL).allMatch(each -> generation(each) > 1));
        eventuallyAtHead();
        assertVerified();
        assertThat(meters.get("foyer.sweep.lost").counter().count()).isGreaterThanOrEqualTo(100);
    }

    @Test
    void aKeyThatItsCatalogueDoesNotNameIsADifference() {
        follow(entries);
        home(someMember());
        assertVerified();
        String catalogue = Key.inBucket(KeyFamily.CATALOGUE, 3).name(1);
        String some = Objects.requireNonNull(redis.srandmember(catalogue));
        while (some.equals(KeyFamily.CATALOGUE.word())) {
            some = Objects.requireNonNull(redis.srandmember(catalogue));
        }
        redis.srem(catalogue, some);
        Verification found = side.verify(entries.iterator());
        assertThat(found.described()).singleElement().asString().contains(some, "catalogue");
    }

    @Test
    void whatLostAKeyWhileItWasBuiltIsBuiltOnceMore() {
        int robbed = 3;
        follow(entries);
        side.close();
        side = open(0.1, 0);
        side.startProjections();
        side.rebuild(robbed, true);
        String timelines = Key.prefix(2, robbed) + "*-timeline:*";
        eventually(() -> !redis.keys(timelines).isEmpty());
        redis.del(redis.keys(timelines).toArray(String[]::new));
        eventually(() -> side.rebuilds().isEmpty());
        assertThat(generation(robbed)).isEqualTo(3);
        assertVerified();
    }

    @Test
    void aBucketThatIsRefusedWhileMuchIsAppendedIsTakenAgainSoon() {
        int robbed = 3;
        int appended = 1_000;
        follow(entries.subList(0, appended));
        redis.del(Key.inBucket(KeyFamily.BUCKET, robbed).name(1));
        while (generation(robbed) == 1 || side.position() < 1_000) {
            assertThat(appended).isLessThan(EVENTS);
            appended++;
            log.append(entries.subList(appended - 1, appended));
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        log.append(entries.subList(appended, EVENTS));
        eventuallyAtHead();
        assertVerified();
    }

    private boolean lacksKeys(int bucket) {
        return redis.hexists(Key.prefix(generation(bucket), bucket) + "bucket", "lost");
    }

    @Test
    void aHomeThatWasMergedFromWhatWasMissingIsMergedAnew() {
        int robbed = 3;
        follow(entries);
        readAllHomes();
        side.close();
        for (String pattern : List.of("1:{*}:home:*", Key.prefix(1, robbed) + "*-timeline:*")) {
            redis.del(redis.keys(pattern).toArray(String[]::new));
        }
        side = open(1, 0);
        side.startProjections();
        eventuallyAtHead();
        readAllHomes();
        side.rebuild(robbed, true);
        eventually(() -> generation(robbed) == 2);
        // Homes are forgotten right after it.
        eventually(() -> redis.keys("1:{*}:home:*").isEmpty());
        assertVerified();
        readAllHomes();
        assertVerified();
    }

    @Test
    void whoTakesOverForgetsTheHomesThatAnotherOwed() {
        follow(entries);
        readAllHomes();
        side.close();
        String installation = KeyFamily.INSTALLATION.word();
        redis.hincrBy(installation, Fields.FORGETTING_OWED, 1);
        side = open(1, 0);
        side.startProjections();
        eventually(() -> "1".equals(redis.hget(installation, Fields.FORGETTING_DONE)));
        assertThat(redis.keys("1:{*}:home:*")).isEmpty();
        assertVerified();
    }

    private void readAllHomes() {
        entries.stream()
                .map(LogEntry::event)
                .filter(MemberJoined.class::isInstance)
                .map(event -> ((MemberJoined) event).member())
                .forEach(this::home);
    }

    @Test
    void whatIsMissingIsSaidUntilItIsThereAgain() {
        side.close();
        side = open(1, 0);
        follow(entries);
        PostId post =
                entries.stream()
                        .map(LogEntry::event)
                        .filter(PostPublished.class::isInstance)
                        .map(event -> ((PostPublished) event).post())
                        .filter(each -> find(each).value().containsKey(each))
                        .findFirst()
                        .orElseThrow();
        side.close();
        redis.del(Key.card(post).name(1));
        side = open(1, 0);
        side.startProjections();
        eventuallyAtHead();
        assertThat(find(post).value()).isEmpty();
        eventually(() -> generation(Buckets.of(post)) == 2);
        eventually(() -> find(post).value().containsKey(post));
        assertThat(find(post).stale()).isFalse();
    }

    private Answer<Map<PostId, Card>> find(PostId post) {
        return side.queries().ask(new FindCards(new Viewer(someMember()), List.of(post)), 0);
    }

    @Test
    void aRebuildThatWasStoppedIsTakenUpWhereItWas() {
        follow(entries);
        side.close();
        side = open(0.1, 0);
        side.startProjections();
        rebuildAll();
        eventually(() -> side.rebuilds().stream().anyMatch(each -> each.position() > 0));
        IntStream.range(0, Buckets.ALL).forEach(bucket -> side.rebuild(bucket, false));
        eventually(() -> side.rebuilds().stream().noneMatch(RebuildProgress::going));
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        List<RebuildProgress> resting = side.rebuilds();
        assertThat(resting).hasSize(Buckets.ALL).allMatch(each -> each.position() < EVENTS);
        side.close();
        side = open(1, 0);
        side.startProjections();
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        assertThat(side.rebuilds()).isEqualTo(resting);
        double before = meters.get("foyer.rebuild.events").counter().count();
        rebuildAll();
        eventually(() -> allAre(2) && side.rebuilds().isEmpty());
        long built = resting.stream().mapToLong(RebuildProgress::position).sum();
        assertThat(meters.get("foyer.rebuild.events").counter().count() - before)
                .isEqualTo((double) Buckets.ALL * EVENTS - built);
        assertVerified();
    }

    @Test
    void anotherNodeGoesOnWithWhatOneBegan() {
        follow(entries);
        side.close();
        side = open(0.1, 0);
        side.startProjections();
        rebuildAll();
        eventually(() -> side.rebuilds().stream().anyMatch(each -> each.position() > 0));
        side.close();
        side = open(1, 0);
        side.startProjections();
        eventually(() -> allAre(2) && side.rebuilds().isEmpty());
        eventuallyAtHead();
        assertVerified();
    }

    @Test
    void whenEverythingIsLostDuringARebuildItIsFollowedFromTheBeginning() {
        follow(entries);
        side.close();
        side = open(0.1, 0);
        side.startProjections();
        rebuildAll();
        eventually(() -> side.rebuilds().stream().anyMatch(each -> each.position() > 0));
        EmbeddedRedis.flush();
        eventuallyWell();
        assertVerified();
    }

    @Test
    void whenRedisGoesBackDuringARebuildToBeforeItWasBegun() {
        follow(entries.subList(0, 2_000));
        List<byte[]> older = EmbeddedRedis.copy();
        log.append(entries.subList(2_000, EVENTS));
        side.close();
        side = open(0.1, 0);
        side.startProjections();
        rebuildAll();
        eventually(() -> side.rebuilds().stream().anyMatch(each -> each.position() > 0));
        EmbeddedRedis.goBack(older);
        eventuallyWell();
        assertVerified();
        rebuildAll();
        eventually(() -> allAre(2) && side.rebuilds().isEmpty());
        assertVerified();
    }

    @Test
    void whenRedisGoesBackAfterARebuildIntoTheMidstOfIt() {
        follow(entries.subList(0, 2_000));
        side.close();
        side = open(0.1, 0);
        side.startProjections();
        rebuildAll();
        eventually(() -> side.rebuilds().stream().anyMatch(each -> each.position() > 0));
        List<byte[]> older = EmbeddedRedis.copy();
        side.close();
        side = open(1, 0);
        side.startProjections();
        eventually(() -> allAre(2) && side.rebuilds().isEmpty());
        log.append(entries.subList(2_000, EVENTS));
        eventuallyAtHead();
        EmbeddedRedis.goBack(older);
        eventuallyWell();
        eventually(() -> allAre(2));
        assertVerified();
    }

    private void eventuallyWell() {
        eventually(() ->
                side.position() == log.head()
                        && side.illness().isEmpty()
                        && side.rebuilds().isEmpty());
    }

    @Test
    void aBucketThatWentBackToAnEarlierPositionIsSaidToBeBehind() {
        follow(entries);
        assertThat(home(someMember()).stale()).isFalse();
        EmbeddedRedis.flush();
        Answer<?> answer =
                side.queries().ask(new HomeTimeline(someMember(), new Stretch(50, null)), 0);
        assertThat(answer.stale() || answer.position() == log.head()).isTrue();
        eventuallyAtHead();
        eventually(() -> !home(someMember()).stale());
    }
}
