package app.foyer.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.query.store.Reads.Scored;
import app.foyer.query.store.Reads.Sources;
import app.foyer.query.store.Write.Add;
import app.foyer.query.store.Write.Bury;
import app.foyer.query.store.Write.CountIf;
import app.foyer.query.store.Write.Enlist;
import app.foyer.query.store.Write.FanOut;
import app.foyer.query.store.Write.ForgetHome;
import app.foyer.query.store.Write.Increase;
import app.foyer.query.store.Write.Newest;
import app.foyer.query.store.Write.Push;
import app.foyer.query.store.Write.Remove;
import app.foyer.query.store.Write.RemoveFields;
import app.foyer.query.store.Write.Score;
import app.foyer.query.store.Write.ScoreAmong;
import app.foyer.query.store.Write.SetFields;
import app.foyer.query.store.Write.SetFieldsIf;
import app.foyer.query.store.Write.Unscore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every store of buckets must do.
 *
 * <p>Long because each write and each read that the port has stands here, once for all stores.
 */
public abstract class BucketStoreConformance {
    private static final Instant STORED_AT = Instant.parse("2026-11-23T12:00:00Z");
    private static final long EPOCH = 5;
    private static final MemberId READER = new MemberId(823_456_789_012_345_678L);
    private static final int BUCKET = Buckets.of(READER);
    private static final PostId POST = new PostId(723_456_789_012_345_679L);
    private static final CommunityId COMMUNITY = communityIn(BUCKET);
    private static final Key LIVELIEST = new Key(KeyFamily.LIVELIEST, BUCKET, "liveliest");
    private static final Key RISING = new Key(KeyFamily.RISING, BUCKET, "rising");

    private BucketStore store = new app.foyer.query.store.memory.MemoryBucketStore();
    private long position;

    /** A store with nothing in it. */
    protected abstract BucketStore emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        store.stamp(BUCKET, EPOCH);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** A community that lives in {@code bucket}. */
    private static CommunityId communityIn(int bucket) {
        long id = 1L << 40;
        while (Buckets.of(new CommunityId(id)) != bucket) {
            id++;
        }
        return new CommunityId(id);
    }

    private void write(Write... writes) {
        store.apply(new Batch(BUCKET, EPOCH, position, position + 1, STORED_AT, List.of(writes)));
        position++;
    }

    private <T extends @Nullable Object> T read(Function<Reads, Supplier<T>> ask) {
        Reads reads = store.reads();
        Supplier<T> answer = ask.apply(reads);
        reads.run();
        return answer.get();
    }

    private Map<String, String> card() {
        return read(reads -> reads.fields(new Key(KeyFamily.CARD, BUCKET, "card:x")));
    }

    private static final Key CARD = new Key(KeyFamily.CARD, BUCKET, "card:x");

    private List<Long> home() {
        return range(Key.home(READER), -1);
    }

    private List<Long> range(Key key, int last) {
        return read(reads -> reads.range(key, 0, last));
    }

    private Set<Long> both(Key one, Key other) {
        return read(reads -> reads.inBoth(one, other));
    }

    private Set<Long> ids(Key key) {
        return read(reads -> reads.ids(key));
    }

    @Test
    void whatIsInTwoSetsIsRead() {
        Key one = Key.membersHere(COMMUNITY, BUCKET);
        Key other = Key.followersHere(READER, BUCKET);
        write(new Add(one, 1), new Add(one, 2), new Add(other, 2), new Add(other, 3));
        assertThat(both(one, other)).containsExactly(2L);
        Key nowhere = Key.memberships(READER);
        assertThat(both(one, nowhere)).isEmpty();
    }

    @Test
    void aFreshBucketIsAtZeroAndNobodyMayWriteIt() {
        BucketStore fresh = emptyStore();
        assertThat(fresh.state(3)).isEqualTo(BucketState.EMPTY);
        assertThatThrownBy(() -> fresh.apply(new Batch(3, 0, 0, 1, STORED_AT, List.of())))
                .isInstanceOf(BatchRefused.class);
        fresh.close();
    }

    @Test
    void aBatchMovesTheBucketAlsoWhenItWritesNothing() {
        write();
        assertThat(store.state(BUCKET)).isEqualTo(new BucketState(1, EPOCH, STORED_AT, 1, 0));
        assertThat(store.states().get(BUCKET).position()).isEqualTo(1);
        assertThat(store.states()).hasSize(Buckets.ALL);
    }

    @Test
    void ofAHashTheNewestAreKeptOnceItHoldsAQuarterMore() {
        Newest newest = new Newest(CARD, 4);
        for (int i = 1; i <= 5; i++) {
            write(new SetFields(CARD, Map.of("f" + i, i * 9 + " 0")), newest);
        }
        assertThat(card()).hasSize(5);
        write(new SetFields(CARD, Map.of("f2", "100")), newest);
        assertThat(card()).hasSize(5);
        write(new SetFields(CARD, Map.of("f6", "54 0")), newest);
        assertThat(card()).containsOnlyKeys("f2", "f4", "f5", "f6");
    }

    @Test
    void aBatchThatWasAppliedIsRefusedWhenItComesAgain() {
        write(new Add(Key.follows(READER), 7));
        Batch again =
                new Batch(BUCKET, EPOCH, 0, 1, STORED_AT, List.of(new Add(Key.follows(READER), 8)));
        assertThatThrownBy(() -> store.apply(again))
                .isInstanceOf(BatchRefused.class)
                .hasMessageContaining("position 1");
        assertThat(ids(Key.follows(READER))).containsExactly(7L);
    }

    @Test
    void whoHasLostTheClaimIsRefused() {
        assertThat(store.stamp(BUCKET, EPOCH + 1)).isTrue();
        assertThatThrownBy(() -> write()).isInstanceOf(BatchRefused.class);
    }

    @Test
    void anEpochNeverFallsAndNeverComesTwice() {
        assertThat(store.stamp(BUCKET, EPOCH)).isFalse();
        assertThat(store.stamp(BUCKET, EPOCH - 1)).isFalse();
        assertThat(store.state(BUCKET).epoch()).isEqualTo(EPOCH);
    }

    @Test
    void fieldsAreSetAndRemoved() {
        write(new SetFields(CARD, Map.of("author", "ü", "text", "a:b")));
        write(new RemoveFields(CARD, List.of("text", "nothing")));
        assertThat(card()).containsExactly(Map.entry("author", "ü"));
        List<@Nullable String> both = read(reads -> reads.fields(CARD, List.of("text", "author")));
        assertThat(both).containsExactly(null, "ü");
    }

    @Test
    void aGuardedWriteNeedsItsGuard() {
        write(
                new SetFieldsIf(CARD, "author", Map.of("text", "no")),
                new CountIf(CARD, "author", "replies", 1));
        assertThat(card()).isEmpty();
        write(
                new SetFields(CARD, Map.of("author", "a")),
                new SetFieldsIf(CARD, "author", Map.of("text", "yes")),
                new CountIf(CARD, "author", "replies", 2),
                new CountIf(CARD, "author", "replies", -1));
        assertThat(card()).isEqualTo(Map.of("author", "a", "text", "yes", "replies", "1"));
    }

    @Test
    void aTombstoneKeepsItsPositionAndNothingBringsItBack() {
        write(new SetFields(CARD, Map.of("author", "a", "position", "9", "text", "words")));
        write(new Bury(CARD, "position", "deleted"));
        write(
                new SetFieldsIf(CARD, "author", Map.of("text", "again")),
                new CountIf(CARD, "author", "replies", 1));
        assertThat(card()).isEqualTo(Map.of("deleted", "1", "position", "9"));
    }

    @Test
    void idsAreAddedOnceAndRemoved() {
        Key follows = Key.follows(READER);
        write(new Add(follows, 5), new Add(follows, 5), new Add(follows, Long.MAX_VALUE));
        write(new Remove(follows, 5), new Remove(follows, 6));
        assertThat(ids(follows)).containsExactly(Long.MAX_VALUE);
    }

    @Test
    void aSourceTimelineKeepsTheNewestEightHundred() {
        Key timeline = Key.timeline(COMMUNITY);
        List<Write> pushes = new ArrayList<>();
        for (long post = 1; post <= 810; post++) {
            pushes.add(new Push(timeline, 1_000_000 + post, post));
        }
        write(pushes.toArray(Write[]::new));
        assertThat(range(timeline, 3)).containsExactly(1_000_810L, 810L, 1_000_809L, 809L);
        assertThat(range(timeline, -1)).hasSize(1_600);
        @Nullable Integer place = read(reads -> reads.placeOf(timeline, 1_000_809L));
        assertThat(place).isEqualTo(2);
        @Nullable Integer gone = read(reads -> reads.placeOf(timeline, 1_000_001L));
        assertThat(gone).isNull();
    }

    @Test
    void sourcesComeWithThePositionOfTheirBucket() {
        write(new Push(Key.timeline(COMMUNITY), POST.value(), 1));
        Sources sources =
                read(reads ->
                        reads.sources(
                                BUCKET, List.of(Key.timeline(COMMUNITY), Key.timeline(READER))));
        assertThat(sources.position()).isEqualTo(1);
        assertThat(sources.timelines())
                .containsExactly(List.of(new TimelineEntry(POST.value(), 1)), List.of());
    }

    @Test
    void fanOutReachesFollowersMembersAndTheAuthorOnceEachIfTheyHaveAHome() {
        MemberId absent = new MemberId(READER.value() + 1);
        Key members = Key.membersHere(COMMUNITY, BUCKET);
        Key followers = Key.followersHere(READER, BUCKET);
        write(
                new Add(members, READER.value()),
                new Add(members, absent.value()),
                new Add(followers, READER.value()));
        assertThat(store.install(new HomeDraft(READER, 0, 0, 1, 0, List.of()))).isTrue();
        write(new FanOut(POST.value(), members, followers, READER.value()));
        assertThat(home()).containsExactly(POST.value(), 0L);
    }

    @Test
    void aFullHomeDropsItsFloorAndThenTheOldest() {
        Key none = Key.membersHere(COMMUNITY, BUCKET);
        Key followers = Key.followersHere(READER, BUCKET);
        assertThat(store.install(new HomeDraft(READER, 0, 0, 0, 0, List.of()))).isTrue();
        List<Write> posts = new ArrayList<>();
        for (long post = 1; post <= 831; post++) {
            posts.add(new FanOut(post, none, followers, READER.value()));
        }
        write(posts.toArray(Write[]::new));
        assertThat(home()).hasSize(800).startsWith(831L, 830L).endsWith(33L, 32L);
    }

    @Test
    void aPostThatIsWrittenAfterItsReaderLeftReachesThemNotAndOneBeforeNeitherOnceTheHomeIsGone() {
        Key members = Key.membersHere(COMMUNITY, BUCKET);
        Key followers = Key.followersHere(READER, BUCKET);
        write(new Add(members, READER.value()));
        assertThat(store.install(new HomeDraft(READER, 0, 0, 9, 0, List.of()))).isTrue();
        write(
                new FanOut(1, members, followers, null),
                new Remove(members, READER.value()),
                new ForgetHome(READER),
                new FanOut(2, members, followers, null));
        assertThat(home()).isEmpty();
        assertThat(ids(Key.inBucket(KeyFamily.HOMES, BUCKET))).isEmpty();
    }

    @Test
    void thePostsOfOneBatchStandInTheirOrderWhicheverWayTheyCame() {
        Key members = Key.membersHere(COMMUNITY, BUCKET);
        Key followers = Key.followersHere(READER, BUCKET);
        Key nobody = Key.followersHere(new MemberId(READER.value() + 1), BUCKET);
        write(new Add(members, READER.value()), new Add(followers, READER.value()));
        assertThat(store.install(new HomeDraft(READER, 0, 0, 9, 0, List.of()))).isTrue();
        write(
                new FanOut(1, members, followers, null),
                new FanOut(2, null, followers, null),
                new FanOut(3, members, nobody, READER.value()),
                new FanOut(4, null, nobody, READER.value()),
                new FanOut(5, null, nobody, null));
        assertThat(home()).containsExactly(4L, 3L, 2L, 1L, 0L);
    }

    @Test
    void whatHasALargerAudienceThanIsDeliveredToIsLargeForGoodAndItsReadersBeginAnew() {
        Key large = Key.inBucket(KeyFamily.LARGE, BUCKET);
        Key members = Key.membersHere(COMMUNITY, BUCKET);
        Key followers = Key.followersHere(READER, BUCKET);
        MemberId other = new MemberId(READER.value() + 1);
        write(new Enlist(members, READER.value(), 1), new Enlist(followers, READER.value(), 1));
        write(new Enlist(members, READER.value(), 1));
        assertThat(ids(large)).isEmpty();
        HomeDraft draft = new HomeDraft(READER, 0, 0, 9, 0, List.of());
        assertThat(store.install(draft)).isTrue();
        write(new FanOut(1, members, followers, null), new Enlist(members, other.value(), 1));
        assertThat(ids(large)).containsExactly(COMMUNITY.value());
        assertThat(home()).isEmpty();
        assertThat(store.install(draft)).isFalse();
        assertThat(store.install(new HomeDraft(READER, 0, 0, 9, 1, List.of()))).isTrue();
        Key nobody = Key.followersHere(other, BUCKET);
        write(
                new FanOut(2, members, followers, null),
                new FanOut(3, members, nobody, null),
                new FanOut(4, members, nobody, READER.value()));
        assertThat(home()).containsExactly(4L, 2L, 0L);
        write(new Remove(members, other.value()));
        write(new FanOut(5, members, nobody, null));
        assertThat(ids(large)).containsExactly(COMMUNITY.value());
        assertThat(home()).containsExactly(4L, 2L, 0L);
    }

    @Test
    void allHomesOfABucketAreForgottenAtOnce() {
        assertThat(store.install(new HomeDraft(READER, 0, 0, 0, 0, List.of()))).isTrue();
        store.forgetHomes(BUCKET);
        assertThat(home()).isEmpty();
        assertThat(ids(Key.inBucket(KeyFamily.HOMES, BUCKET))).isEmpty();
        assertThat(store.install(new HomeDraft(READER, 0, 0, 0, 0, List.of()))).isTrue();
    }

    @Test
    void aHomeThatIsForgottenIsGone() {
        assertThat(store.install(new HomeDraft(READER, 0, 0, 0, 0, List.of()))).isTrue();
        write(new ForgetHome(READER));
        assertThat(home()).isEmpty();
        write(
                new FanOut(
                        POST.value(),
                        Key.membersHere(COMMUNITY, BUCKET),
                        Key.followersHere(READER, BUCKET),
                        READER.value()));
        assertThat(home()).isEmpty();
    }

    @Test
    void aHomeIsInstalledOnlyWhereItIsExact() {
        write();
        write(new SetFields(Key.member(READER), Map.of(Fields.RELATIONS_CHANGED, "2")));
        List<TimelineEntry> entries = List.of(new TimelineEntry(30, 3), new TimelineEntry(20, 2));
        assertThat(store.install(new HomeDraft(READER, 0, 0, 9, 0, entries))).isFalse();
        assertThat(store.install(new HomeDraft(READER, 2, 3, 9, 0, entries))).isFalse();
        assertThat(store.install(new HomeDraft(READER, 2, 0, 1, 0, entries))).isFalse();
        assertThat(home()).isEmpty();
        assertThat(store.install(new HomeDraft(READER, 2, 0, 9, 0, entries))).isTrue();
        assertThat(home()).containsExactly(20L, 0L);
    }

    @Test
    void scoresAreReadFromTheHighest() {
        write(
                new Score(LIVELIEST, 7, 30),
                new Score(LIVELIEST, 11, -5),
                new Score(LIVELIEST, 9, 30),
                new Score(LIVELIEST, 10, 30),
                new Score(LIVELIEST, 12, 1),
                new Score(LIVELIEST, 12, 40));
        assertThat(best(0, 9))
                .containsExactly(
                        new Scored(12, 40),
                        new Scored(9, 30),
                        new Scored(7, 30),
                        new Scored(10, 30),
                        new Scored(11, -5));
        assertThat(best(1, 2)).containsExactly(new Scored(9, 30), new Scored(7, 30));
        long size = read(reads -> reads.size(LIVELIEST));
        assertThat(size).isEqualTo(5);
    }

    @Test
    void whatIsAddedToAScoreAddsUp() {
        write(new Increase(LIVELIEST, 7, 2), new Increase(LIVELIEST, 7, -5));
        write(new Increase(LIVELIEST, 7, 1));
        assertThat(scores(8L, 7L)).containsExactly(0L, -2L);
        assertThat(scores()).isEmpty();
    }

    @Test
    void whatIsTakenOutOfASortedSetIsNotInIt() {
        write(new Score(LIVELIEST, 7, 30), new Score(LIVELIEST, 11, -5));
        write(new Unscore(LIVELIEST, 7), new Unscore(LIVELIEST, 8));
        assertThat(best(0, 9)).containsExactly(new Scored(11, -5));
        write(new Unscore(LIVELIEST, 11));
        assertThat(best(0, 9)).isEmpty();
        assertThat(store.dump()).doesNotContainKey(LIVELIEST.name());
    }

    @Test
    void aSortedSetIsReadOnBelowAScore() {
        write(
                new Score(LIVELIEST, 7, -4),
                new Score(LIVELIEST, 9, -6),
                new Score(LIVELIEST, 8, -5));
        assertThat(below(0, 2)).containsExactly(new Scored(7, -4), new Scored(8, -5));
        write(new Unscore(LIVELIEST, 7));
        assertThat(below(-5, 2)).containsExactly(new Scored(9, -6));
        assertThat(below(-6, 2)).isEmpty();
    }

    @Test
    void aSortedSetIsReadFromItsLowestScoreAndCountedAboveOne() {
        write(new Score(LIVELIEST, 7, 4), new Score(LIVELIEST, 9, 6), new Score(LIVELIEST, 8, 5));
        List<Scored> lowest = read(reads -> reads.lowest(LIVELIEST, 2));
        assertThat(lowest).containsExactly(new Scored(7, 4), new Scored(8, 5));
        long above = read(reads -> reads.countAbove(LIVELIEST, 4));
        assertThat(above).isEqualTo(2);
        long aboveNone = read(reads -> reads.countAbove(RISING, 4));
        assertThat(aboveNone).isZero();
    }

    @Test
    void ofASortedSetThoseThatScoreHighestAreKept() {
        write(
                new ScoreAmong(LIVELIEST, 7, 4, 2),
                new ScoreAmong(LIVELIEST, 9, 6, 2),
                new ScoreAmong(LIVELIEST, 8, 5, 2));
        assertThat(best(0, 9)).containsExactly(new Scored(9, 6), new Scored(8, 5));
        write(new ScoreAmong(LIVELIEST, 8, 9, 2));
        assertThat(best(0, 9)).containsExactly(new Scored(8, 9), new Scored(9, 6));
    }

    private List<Scored> below(long score, int count) {
        return read(reads -> reads.below(LIVELIEST, score, count));
    }

    private List<Scored> best(int first, int count) {
        return read(reads -> reads.best(LIVELIEST, first, count));
    }

    private List<Long> scores(Long... ids) {
        return read(reads -> reads.scores(LIVELIEST, List.of(ids)));
    }

    @Test
    void aDumpNamesEveryKeyThatFollowsFromTheLog() {
        write(
                new Add(Key.follows(READER), 5),
                new Remove(Key.follows(READER), 5),
                new Add(Key.memberships(READER), 6),
                new SetFields(Key.community(COMMUNITY), Map.of(Fields.NAME, "Bakers")));
        store.install(new HomeDraft(READER, 0, 0, 9, 0, List.of()));
        assertThat(store.dump())
                .isEqualTo(
                        Map.of(
                                Key.memberships(READER).name(),
                                Set.of(6L).toString(),
                                Key.community(COMMUNITY).name(),
                                "{name=Bakers}"));
    }
}
