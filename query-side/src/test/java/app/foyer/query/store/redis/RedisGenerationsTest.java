package app.foyer.query.store.redis;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.id.MemberId;
import app.foyer.query.EmbeddedRedis;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.GenerationsConformance;
import app.foyer.query.store.HomeDraft;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Swept;
import app.foyer.query.store.Write.Add;
import app.foyer.query.store.Write.Drop;
import app.foyer.query.store.Write.FanOut;
import app.foyer.query.store.Write.Increase;
import app.foyer.query.store.Write.Push;
import app.foyer.query.store.Write.Remove;
import app.foyer.query.store.Write.RemoveFields;
import app.foyer.query.store.Write.Score;
import app.foyer.query.store.Write.SetFields;
import app.foyer.query.store.Write.Unscore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

class RedisGenerationsTest extends GenerationsConformance {
    private static final Key MEMBER = Key.member(READER);
    private static final Key TIMELINE = Key.timeline(READER);
    private static final Key RISING = new Key(KeyFamily.RISING, BUCKET, "rising");
    private static final Key SIZES = new Key(KeyFamily.SIZES, BUCKET, "sizes");

    private final RedisClient redis = EmbeddedRedis.client();

    @Override
    protected Opened open() {
        RedisBucketStore store = new RedisBucketStore(EmbeddedRedis.empty(), "test");
        return new Opened(store, store.generations());
    }

    @AfterEach
    void closeClient() {
        redis.close();
    }

    private static String inFirst(String tail) {
        return Key.prefix(1, BUCKET) + tail;
    }

    private void fill() {
        write(
                store(),
                3,
                4,
                new SetFields(MEMBER, Map.of("name", "Ada", "at", "1")),
                new Push(TIMELINE, 9, 4),
                new Score(RISING, 7, 3),
                new Increase(SIZES, 7, 1));
    }

    private void swap() {
        generations().begin(BUCKET, EPOCH, NOW);
        write(generations().beside(), 0, store().state(BUCKET).position(), new Add(FOLLOWS, 8));
        assertThat(generations().swap(BUCKET, EPOCH, NOW)).isTrue();
    }

    @Test
    void theCatalogueNamesEveryKeyForAsLongAsItIsThere() {
        fill();
        assertThat(redis.smembers(inFirst("catalogue")))
                .containsExactlyInAnyOrder(
                        "catalogue",
                        FOLLOWS.tail(),
                        MEMBER.tail(),
                        TIMELINE.tail(),
                        "rising",
                        "sizes");
        write(
                store(),
                4,
                5,
                new Remove(FOLLOWS, 7),
                new RemoveFields(MEMBER, List.of("name")),
                new Unscore(RISING, 7),
                new Increase(SIZES, 7, -1));
        write(store(), 5, 6, new RemoveFields(MEMBER, List.of("at")), new Drop(MEMBER));
        assertThat(redis.smembers(inFirst("catalogue")))
                .containsExactlyInAnyOrder("catalogue", TIMELINE.tail(), "sizes");
        write(store(), 6, 7, new Increase(SIZES, 7, 1));
        assertThat(store().state(BUCKET).lost()).isZero();
    }

    @Test
    void whoAskedBeforeASwapDoesNotUndoWhatIsKnownSince() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        List<Thread> lookers =
                IntStream.range(0, 3)
                        .mapToObj(_ ->
                                Thread.ofPlatform()
                                        .start(() -> {
                                            while (!done.get()) {
                                                store().states();
                                            }
                                        }))
                        .toList();
        try {
            for (long position = 3; position < 500; position++) {
                swap();
                write(store(), position, position + 1);
            }
        } finally {
            done.set(true);
            for (Thread looker : lookers) {
                looker.join();
            }
        }
        assertThat(store().state(BUCKET).position()).isEqualTo(500);
    }

    @Test
    void ofManyHomesNoneStays() {
        for (int member = 1; member <= 1_200; member++) {
            redis.sadd(inFirst("homes"), Integer.toString(member));
            redis.lpush(inFirst("home:" + member), "0");
        }
        redis.sadd(inFirst("catalogue"), "homes");
        store().forgetHomes(BUCKET);
        assertThat(redis.keys(inFirst("home") + "*")).isEmpty();
        assertThat(redis.smembers(inFirst("catalogue"))).doesNotContain("homes");
    }

    @Test
    void aSweepFindsEveryKeyThatIsGone() {
        fill();
        redis.del(inFirst(MEMBER.tail()), inFirst(TIMELINE.tail()));
        Swept swept = generations().sweep(BUCKET, false, Swept.START);
        assertThat(swept.lost()).isEqualTo(2);
        assertThat(store().state(BUCKET).lost()).isEqualTo(2);
        assertThat(generations().look(BUCKET, List.of(MEMBER, FOLLOWS))).isEqualTo(1);
    }

    @Test
    void aCatalogueThatIsGoneIsFoundAlsoOnceItHasBegunAnew() {
        fill();
        redis.del(inFirst("catalogue"));
        assertThat(generations().sweep(BUCKET, false, Swept.START).lost()).isPositive();
        redis.hdel(inFirst("bucket"), "lost");
        write(store(), 4, 5, new Add(Key.left(READER), 4));
        assertThat(generations().sweep(BUCKET, false, Swept.START).lost()).isPositive();
    }

    @Test
    void aCatalogueThatIsGoneIsNoticedByTheNextBatchWhichRemovesAllTheSame() {
        fill();
        redis.del(inFirst("catalogue"));
        write(store(), 4, 5, new Remove(FOLLOWS, 7));
        assertThat(redis.exists(inFirst(FOLLOWS.tail()))).isFalse();
        assertThat(store().state(BUCKET).lost()).isPositive();
    }

    @Test
    void aKeyThatIsGoneIsNoticedWhenSomethingIsRemovedFromIt() {
        fill();
        redis.del(inFirst(TIMELINE.tail()), inFirst("rising"));
        write(store(), 4, 5, new Unscore(RISING, 7), new Remove(FOLLOWS, 7));
        assertThat(store().state(BUCKET).lost()).isEqualTo(1);
    }

    @Test
    void aKeyThatIsGoneIsNoticedWhenItBeginsAnew() {
        fill();
        redis.del(inFirst(MEMBER.tail()), inFirst(TIMELINE.tail()), inFirst("sizes"));
        write(
                store(),
                4,
                5,
                new SetFields(MEMBER, Map.of("name", "Bea")),
                new Push(TIMELINE, 10, 5),
                new Increase(SIZES, 8, 4));
        assertThat(store().state(BUCKET).lost()).isEqualTo(3);
    }

    @Test
    void theSetOfHomesIsMissedWhenAnotherHomeIsInstalled() {
        MemberId other = neighbour();
        assertThat(store().install(new HomeDraft(READER, 0, 0, 9, 0, List.of()))).isTrue();
        assertThat(store().install(new HomeDraft(other, 0, 0, 9, 0, List.of()))).isTrue();
        assertThat(store().state(BUCKET).lost()).isZero();
        redis.del(inFirst("homes"), inFirst(Key.home(other).tail()));
        assertThat(store().install(new HomeDraft(other, 0, 0, 9, 0, List.of()))).isTrue();
        assertThat(store().state(BUCKET).lost()).isEqualTo(1);
    }

    @Test
    void theSetOfHomesIsMissedWhenAPostIsDelivered() {
        assertThat(store().install(new HomeDraft(READER, 0, 0, 9, 0, List.of()))).isTrue();
        redis.del(inFirst("homes"));
        long position = store().state(BUCKET).position();
        write(store(), position, position + 1, new FanOut(9, null, FOLLOWS, null));
        assertThat(store().state(BUCKET).lost()).isEqualTo(1);
    }

    private static MemberId neighbour() {
        long id = READER.value() + 1;
        while (app.foyer.query.store.Buckets.of(new MemberId(id)) != BUCKET) {
            id++;
        }
        return new MemberId(id);
    }

    @Test
    void whatLacksAKeyDoesNotBecomeLive() {
        generations().begin(BUCKET, EPOCH, NOW);
        write(generations().beside(), 0, 3, new Add(FOLLOWS, 8));
        redis.del(FOLLOWS.name(2));
        assertThat(generations().sweep(BUCKET, true, Swept.START).lost()).isEqualTo(1);
        assertThat(generations().swap(BUCKET, EPOCH, NOW)).isFalse();
    }

    @Test
    void nothingOfAnOldGenerationIsLeftOnceNobodyCanBeReadingIt() {
        fill();
        assertThat(store().install(new HomeDraft(READER, 0, 0, 9, 0, List.of()))).isTrue();
        swap();
        generations().clean(NOW);
        assertThat(redis.keys("1:" + Key.tag(BUCKET) + ":*")).isNotEmpty();
        generations().clean(NOW.plusMillis(1));
        assertThat(redis.keys("1:" + Key.tag(BUCKET) + ":*")).isEmpty();
        assertThat(follows()).containsExactly(8L);
        assertThat(generations().lives().get(BUCKET).leftAt()).isNull();
    }

    @Test
    void whatIsBuiltIsNotTakenForLeft() {
        swap();
        generations().begin(BUCKET, EPOCH, NOW);
        write(generations().beside(), 0, 4, new Add(FOLLOWS, 9));
        generations().clean(NOW.plusMillis(1));
        assertThat(generations().beside().dump()).containsEntry(FOLLOWS.name(), "[9]");
        assertThat(follows()).containsExactly(8L);
    }

    @Test
    void anotherProcessSeesWhatIsLiveAsSoonAsItAsksHowFarItIs() {
        try (BucketStore other = new RedisBucketStore(EmbeddedRedis.uri(), "other")) {
            swap();
            assertThat(other.states().get(BUCKET).generation()).isEqualTo(2);
            assertThat(other.dump()).containsEntry(FOLLOWS.name(), "[8]");
        }
    }

    @Test
    void nobodyInstallsAHomeInAGenerationThatIsNotLive() {
        try (BucketStore other = new RedisBucketStore(EmbeddedRedis.uri(), "other")) {
            swap();
            assertThat(other.install(new HomeDraft(READER, 0, 0, 9, 0, List.of()))).isFalse();
            assertThat(redis.keys("*:home:*")).isEmpty();
        }
    }

    @Test
    void whereTheLifeOfABucketIsGoneNothingOfBeforeIsGoneOnWith() {
        fill();
        swap();
        redis.del(Key.life(BUCKET));
        assertThat(store().state(BUCKET).position()).isZero();
        assertThat(store().stamp(BUCKET, EPOCH + 1)).isTrue();
        assertThat(store().state(BUCKET).generation()).isEqualTo(3);
        assertThat(store().dump()).isEmpty();
        generations().clean(NOW);
        assertThat(redis.keys("*:" + Key.tag(BUCKET) + ":*"))
                .isEqualTo(Set.of(Key.prefix(3, BUCKET) + "bucket"));
    }

    @Test
    void whereTheHashOfAGenerationIsGoneAnotherIsBegun() {
        fill();
        redis.del(inFirst("bucket"));
        assertThat(store().state(BUCKET).position()).isZero();
        assertThat(store().stamp(BUCKET, EPOCH + 1)).isTrue();
        assertThat(store().state(BUCKET).generation()).isEqualTo(2);
        assertThat(store().state(BUCKET).position()).isZero();
        assertThat(store().dump()).isEmpty();
    }

    @Test
    void whatIsBuiltAndLostItsHashIsBegunAnew() {
        generations().begin(BUCKET, EPOCH, NOW);
        write(generations().beside(), 0, 2, new Add(FOLLOWS, 8));
        redis.del(Key.prefix(2, BUCKET) + "bucket");
        assertThat(generations().begin(BUCKET, EPOCH, NOW)).isTrue();
        assertThat(generations().lives().get(BUCKET).building()).isEqualTo(3);
        assertThat(generations().beside().dump()).isEmpty();
    }
}
