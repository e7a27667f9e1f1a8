package app.foyer.query.mending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.Origin;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.projection.DeadLetter;
import app.foyer.query.History;
import app.foyer.query.TestLog;
import app.foyer.query.audit.Handled;
import app.foyer.query.parking.Letters;
import app.foyer.query.projection.Folding;
import app.foyer.query.projection.LogFollower;
import app.foyer.query.projection.LogFollower.Duty;
import app.foyer.query.projection.Projection;
import app.foyer.query.projection.Turns;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Write;
import app.foyer.query.store.memory.MemoryBucketStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One post of fifty cannot be folded where its card is, until it is mended. */
class PoisonTest {
    private static final int POSTS = 50;
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");
    private static final PostId POISON = new PostId(25);
    private static final String ENTITY = "post/" + POISON;

    private final TestLog log = new TestLog();
    private final List<LogEntry> entries = posts();
    private final MemoryBucketStore store = new MemoryBucketStore();
    private final Folding projection = new Projection();
    private final AtomicInteger readings = new AtomicInteger();
    private volatile Set<PostId> broken = Set.of(POISON);
    private final Mending mending =
            new Mending(
                    store,
                    store.generations(),
                    after -> {
                        readings.incrementAndGet();
                        return log.openStream(after);
                    },
                    this::fold);
    private final LogFollower follower =
            new LogFollower(
                    new Duty("timelines", 0, Buckets.COUNT, new Handled(this::fold), 2, 40),
                    log,
                    new InMemoryTokenStore(),
                    () -> 1,
                    log::head,
                    store,
                    new Turns(),
                    (_, _) -> {});

    private static List<LogEntry> posts() {
        List<LogEntry> entries = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            for (int post = 1; post <= POSTS; post++) {
                entries.add(entry(entries.size() + 1, new PostId(post), round));
            }
        }
        return entries;
    }

    private static LogEntry entry(long position, PostId post, int round) {
        MemberId author = new MemberId(post.value() % 7 + 1);
        CommunityId community = new CommunityId(post.value() % 3 + 1);
        String text = "words of round " + round;
        return new LogEntry(
                position,
                round == 0
                        ? new PostPublished(post, community, author, AT, text, text.length())
                        : new PostEdited(post, community, author, AT, text, text.length()),
                Origin.MEMBER,
                AT);
    }

    private List<Write> fold(List<LogEntry> batch, int bucket) {
        if (broken.stream()
                .filter(post -> Buckets.of(post) == bucket)
                .anyMatch(post -> batch.stream().anyMatch(entry -> isOf(post, entry)))) {
            throw new IllegalStateException("a fault of ours");
        }
        return projection.writes(batch, bucket);
    }

    private static boolean isOf(PostId post, LogEntry entry) {
        return entry.event().aggregate().toString().equals("post/" + post);
    }

    @AfterEach
    void close() {
        follower.close();
    }

    private void follow() {
        log.append(entries);
        follower.start();
        eventuallyAtHead();
    }

    private void eventuallyAtHead() {
        long start = System.nanoTime();
        while (!store.states().stream()
                        .limit(Buckets.COUNT)
                        .allMatch(state -> state.position() == log.head())
                || follower.illness(store.states()).isPresent()) {
            assertThat(System.nanoTime() - start).isLessThan(Duration.ofSeconds(60).toNanos());
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** What the buckets of ids would hold, had nothing been wrong. */
    private Map<String, String> whole() {
        MemoryBucketStore other = new MemoryBucketStore();
        History history = new History(other);
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            history.apply(entries, bucket);
        }
        return other.dump();
    }

    @Test
    void itIsParkedWhereItFailsAndAllOthersAreWhole() {
        follow();
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            assertThat(Letters.of(store, bucket).size())
                    .isEqualTo(bucket == Buckets.of(POISON) ? 1 : 0);
        }
        DeadLetter letter = Letters.of(store, Buckets.of(POISON)).all().getFirst();
        assertThat(letter.entity()).isEqualTo(ENTITY);
        assertThat(letter.first()).isEqualTo(25);
        assertThat(letter.last()).isEqualTo(125);
        assertThat(letter.events()).isEqualTo(3);
        assertThat(letter.cause()).startsWith("java.lang.IllegalStateException at app.foyer.");
        Map<String, String> others = new TreeMap<>(whole());
        others.keySet().removeAll(store.dump().keySet());
        assertThat(others.keySet()).allMatch(key -> key.endsWith("card:" + POISON));
    }

    @Test
    void aRetryAfterItIsMendedMakesAllWhole() {
        follow();
        assertThatThrownBy(() -> mending.retry(ENTITY))
                .isInstanceOf(StillPoison.class)
                .hasMessageContaining("position 25");
        assertThat(Letters.of(store, Buckets.of(POISON)).waiting(ENTITY)).isPresent();
        broken = Set.of();
        assertThat(mending.retry(ENTITY)).isEqualTo(1);
        assertThat(store.dump()).isEqualTo(whole());
        log.append(List.of(entry(151, POISON, 3)));
        eventuallyAtHead();
        assertThat(Letters.of(store, Buckets.of(POISON)).size()).isZero();
    }

    @Test
    void manyAreFoldedFromOneReadingAndWhoCannotBeStaysParked() {
        List<PostId> posts = LongStream.rangeClosed(11, 40).mapToObj(PostId::new).toList();
        List<String> entities = posts.stream().map(post -> "post/" + post).toList();
        broken = Set.copyOf(posts);
        follow();
        broken = Set.of(POISON);
        Mending.Outcome outcome = mending.retry(entities);
        assertThat(outcome.still()).containsOnlyKeys(ENTITY);
        assertThat(outcome.parts()).isEqualTo(entities.size() - 1);
        // One for the keys that they change, and one for what is in these.
        assertThat(readings).hasValue(2);
        eventuallyAtHead();
        assertThat(Letters.of(store).stream().mapToInt(Letters::size).sum()).isEqualTo(1);
        broken = Set.of();
        assertThat(mending.retry(ENTITY)).isEqualTo(1);
        assertThat(store.dump()).isEqualTo(whole());
    }

    @Test
    void whatIsDeletedIsGoneThoughItIsParked() {
        follow();
        log.append(
                List.of(
                        new LogEntry(
                                151,
                                new PostDeleted(
                                        POISON,
                                        new CommunityId(2),
                                        new MemberId(5),
                                        null,
                                        AT,
                                        null),
                                Origin.MEMBER,
                                AT)));
        broken = Set.of();
        eventuallyAtHead();
        assertThat(store.dump().toString()).contains("card:" + POISON).contains("deleted");
        assertThat(Letters.of(store, Buckets.of(POISON)).waiting(ENTITY)).isPresent();
    }
}
