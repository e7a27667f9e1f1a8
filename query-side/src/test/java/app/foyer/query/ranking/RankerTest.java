package app.foyer.query.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.foyer.contract.Seeds;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.query.Recommendation.Reason;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What comes before what, and why.
 *
 * <p>Long because each signal has its rooms, which one builder furnishes.
 */
class RankerTest {
    private static final NetworkSignals NETWORK = new NetworkSignals(.8, .25, 1_000_000);
    private final Ranker ranker = new Ranker(Weights.standard());

    /** A community of which little is known. */
    private static final class Room {
        private final long id;
        private long members = 30;
        private double lively = 5;
        private double landed;
        private double firsts;
        private double heard;
        private int waiting;
        private MemberSample sample = MemberSample.NONE;
        private @Nullable Duration meetsIn;
        private PersonalSignals personal = PersonalSignals.NONE;

        Room(long id) {
            this.id = id;
        }

        Room members(long members) {
            this.members = members;
            return this;
        }

        Room lively(double lively) {
            this.lively = lively;
            return this;
        }

        Room landed(double landed) {
            this.landed = landed;
            return this;
        }

        Room heard(double heard, double firsts) {
            this.heard = heard;
            this.firsts = firsts;
            return this;
        }

        Room meetsIn(Duration meetsIn) {
            this.meetsIn = meetsIn;
            return this;
        }

        Room waiting(int waiting) {
            this.waiting = waiting;
            return this;
        }

        Room people(long from, long to) {
            for (long member = from; member < to; member++) {
                sample = sample.with(member);
            }
            return this;
        }

        Room personal(PersonalSignals personal) {
            this.personal = personal;
            return this;
        }

        Candidate candidate() {
            int active = (int) Math.ceil(lively);
            return new Candidate(
                    new CommunitySignals(
                            new CommunityId(id),
                            members,
                            lively,
                            active,
                            active,
                            active == 0,
                            landed,
                            landed,
                            0,
                            0,
                            firsts,
                            heard,
                            0,
                            0,
                            waiting,
                            0,
                            meetsIn,
                            sample),
                    personal);
        }
    }

    private static PersonalSignals fit(double likeness, String... words) {
        return new PersonalSignals(0, 0, 0, 0, 0, 0, 0, false, likeness, List.of(words));
    }

    private static PersonalSignals follows(double voices, int count) {
        return new PersonalSignals(voices, count, 0, 0, 0, 0, 0, false, 0, List.of());
    }

    private List<RankedCommunity> rank(NetworkSignals network, List<Room> rooms) {
        return ranker.rank(rooms.stream().map(Room::candidate).toList(), network, 10);
    }

    private List<Long> order(Room... rooms) {
        return rank(NETWORK, List.of(rooms)).stream()
                .map(ranked -> ranked.community().value())
                .toList();
    }

    private Explanation explain(Room room) {
        return ranker.explain(room.candidate(), NETWORK);
    }

    @Test
    void whereNewcomersLandedComesFirst() {
        assertThat(order(new Room(1), new Room(2).landed(8))).containsExactly(2L, 1L);
    }

    @Test
    void aLivelyRoomThatMeetsSoonComesBeforeOneThatDoesNot() {
        Room soon = new Room(2).lively(10).meetsIn(Duration.ofDays(3));
        assertThat(order(new Room(1).lively(10), soon)).containsExactly(2L, 1L);
        assertThat(explain(soon).reasons().stream().map(Reason::code)).contains("gathering");
        Room farOff = new Room(2).lively(10).meetsIn(Duration.ofDays(30));
        assertThat(order(new Room(1).lively(10), farOff)).containsExactly(1L, 2L);
    }

    @Test
    void toAnnounceAGatheringIntoAnEmptyRoomIsWorthNothing() {
        Room empty = new Room(2).lively(0).meetsIn(Duration.ofDays(1));
        assertThat(explain(empty).share(Signal.GATHERING)).isZero();
    }

    @Test
    void whereTheInviterWritesComesFirst() {
        Room invited =
                new Room(2).personal(new PersonalSignals(0, 0, 1, 1, 0, 0, 0, false, 0, List.of()));
        assertThat(order(new Room(1), invited)).containsExactly(2L, 1L);
        assertThat(explain(invited).reasons().getFirst().words())
                .isEqualTo("Who invited you writes here.");
    }

    @Test
    void aLivelyRoomComesBeforeAQuietOne() {
        assertThat(order(new Room(1).lively(2), new Room(2).lively(15))).containsExactly(2L, 1L);
    }

    @Test
    void aCrowdBeyondTwentyIsNoFuller() {
        assertThat(order(new Room(1).lively(20), new Room(2).lively(5_000)))
                .containsExactly(1L, 2L);
    }

    @Test
    void whereNobodyWroteForLongComesLastWhateverElseIsSaidOfIt() {
        Room quiet = new Room(1).lively(0).landed(50).personal(fit(1));
        assertThat(order(quiet, new Room(2).lively(0.1))).containsExactly(2L, 1L);
    }

    @Test
    void whereNewcomersAreHeardComesBeforeWhereTheyAreNot() {
        assertThat(order(new Room(1).heard(2, 10), new Room(2).heard(9, 10)))
                .containsExactly(2L, 1L);
    }

    @Test
    void oneAnswerToOneNewcomerIsLittleBesideManyToMany() {
        assertThat(order(new Room(1).heard(1, 1), new Room(2).heard(95, 100)))
                .containsExactly(2L, 1L);
    }

    @Test
    void whereNewcomersAlreadyWaitComesLater() {
        assertThat(order(new Room(1).waiting(6), new Room(2))).containsExactly(2L, 1L);
    }

    @Test
    void aPerfectFitOutweighsAFullerRoom() {
        assertThat(order(new Room(1).lively(20), new Room(2).lively(3).personal(fit(1))))
                .containsExactly(2L, 1L);
    }

    @Test
    void whereThoseWriteWhomOneFollowsComesFirst() {
        assertThat(order(new Room(1).lively(20).landed(5), new Room(2).personal(follows(3, 4))))
                .containsExactly(2L, 1L);
    }

    @Test
    void oneOfTheFirstThreePlacesIsForASmallCommunity() {
        NetworkSignals network = new NetworkSignals(.8, .25, 99);
        List<Room> rooms = new ArrayList<>();
        for (long id = 1; id <= 5; id++) {
            rooms.add(new Room(id).members(1_000).landed(9));
        }
        rooms.add(new Room(6).members(20).lively(1));
        rooms.add(new Room(7).members(20).lively(2));
        List<RankedCommunity> ranked = rank(network, rooms);
        assertThat(ranked)
                .extracting(community -> community.community().value())
                .containsExactly(1L, 2L, 7L, 3L, 4L, 5L, 6L);
        assertThat(ranked.get(2).explanation().reasons())
                .extracting(Reason::code)
                .endsWith("exploration");
        rooms.getFirst().members(20);
        assertThat(rank(network, rooms))
                .extracting(community -> community.community().value())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 7L, 6L);
    }

    @Test
    void anEmptySmallCommunityGetsNoPlaceByBeingSmall() {
        NetworkSignals network = new NetworkSignals(.8, .25, 99);
        List<Room> rooms = new ArrayList<>();
        for (long id = 1; id <= 4; id++) {
            rooms.add(new Room(id).members(1_000).landed(9));
        }
        rooms.add(new Room(5).members(20).lively(0));
        assertThat(rank(network, rooms))
                .extracting(community -> community.community().value())
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void theOrderDoesNotDependOnTheOrderOfTheCandidates() {
        Seeds.each(
                50,
                random -> {
                    List<Room> rooms = new ArrayList<>();
                    for (long id = 1; id <= 40; id++) {
                        rooms.add(
                                new Room(id)
                                        .landed(random.nextInt(3))
                                        .lively(random.nextInt(4))
                                        .members(random.nextInt(9)));
                    }
                    NetworkSignals network = new NetworkSignals(.8, .25, 4);
                    List<RankedCommunity> ranked = rank(network, rooms);
                    Collections.shuffle(rooms, random);
                    assertThat(rank(network, rooms)).isEqualTo(ranked);
                });
    }

    @Test
    void aScoreIsTheSumOfItsShares() {
        Explanation explanation = explain(new Room(1).landed(7).lively(23).heard(8, 10));
        assertThat(explanation.shares()).containsOnlyKeys(Signal.values());
        assertThat(explanation.score())
                .isCloseTo(
                        explanation.shares().values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum(),
                        within(1e-9));
        assertThat(explanation.shares().get(Signal.LIVELY))
                .isEqualTo(Weights.standard().of(Signal.LIVELY) * Math.log1p(20));
    }

    @Test
    void whatIsNotKnownAddsNothing() {
        Explanation unknown = explain(new Room(1));
        for (Signal signal :
                List.of(Signal.HEARD, Signal.STAYS, Signal.FIT, Signal.FOLLOWS, Signal.BESIDE)) {
            assertThat(unknown.shares()).containsEntry(signal, 0.0);
        }
    }

    @Test
    void reasonsSayWhatWasCounted() {
        List<Reason> reasons = explain(new Room(1).landed(7.2).lively(23).heard(9, 10)).reasons();
        assertThat(reasons)
                .extracting(Reason::words)
                .containsExactly(
                        "23 members wrote here in the last 30 days.",
                        "About 7 newcomers found their place here lately.",
                        "90 of 100 newcomers who wrote here were answered.");
        assertThat(reasons.get(0).figures()).containsEntry("members_active_30_days", 23.0);
        assertThat(reasons.get(1).figures()).containsEntry("newcomers_landed_decayed", 7.2);
    }

    @Test
    void largeNumbersAreWrittenWithCommas() {
        assertThat(explain(new Room(1).landed(1_204_007).lively(12_000)).reasons())
                .extracting(Reason::words)
                .contains(
                        "12,000 members wrote here in the last 30 days.",
                        "About 1,204,007 newcomers found their place here lately.");
    }

    @Test
    void whatTakesAwayOrIsTooLittleIsNoReason() {
        assertThat(explain(new Room(1).landed(.4).lively(1).heard(1, 10).waiting(9)).reasons())
                .extracting(Reason::words)
                .containsExactly("1 member wrote here in the last 30 days.");
    }

    @Test
    void whereMembersBeginToWriteCountsForThoseWhoAlreadyWriteSomewhere() {
        PersonalSignals settled = new PersonalSignals(0, 0, 0, 0, 0, 0, 0, true, 0, List.of());
        Room room = new Room(1).landed(7.2);
        assertThat(explain(room).shares()).containsEntry(Signal.SUSTAINED, 0.0);
        assertThat(explain(room.personal(settled)).reasons())
                .extracting(Reason::words)
                .contains("About 7 members began to write here in the last months.");
    }

    @Test
    void aFitNamesItsWords() {
        assertThat(explain(new Room(1).personal(fit(.5, "bread", "rye"))).reasons())
                .extracting(Reason::words)
                .contains("It is about bread, rye.");
    }

    @Test
    void oneWithTheSamePeopleGivesWayToOneWithOthers() {
        Room largest = new Room(1).lively(15).people(0, 40);
        Room sameAgain = new Room(2).lively(14).people(0, 40);
        Room others = new Room(3).lively(12).people(100, 140);
        assertThat(order(largest, sameAgain, others)).containsExactly(1L, 3L, 2L);
    }

    @Test
    void beingDifferentBringsNobodyUpFromFarDown() {
        Room largest = new Room(1).lively(15).people(0, 40);
        Room sameAgain = new Room(2).lively(14).people(0, 40);
        Room others = new Room(3).lively(1).people(100, 140);
        assertThat(order(largest, sameAgain, others)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatGivesWayKeepsItsOrderAmongItself() {
        List<Room> rooms = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            rooms.add(
                    new Room(i).lively(20 - i).people(i % 2 == 0 ? 0 : 100, i % 2 == 0 ? 40 : 140));
        }
        List<Long> order = order(rooms.toArray(Room[]::new));
        assertThat(order).hasSize(8).startsWith(1L, 2L);
        assertThat(order.stream().filter(id -> id % 2 == 1)).isSorted();
        assertThat(order.stream().filter(id -> id % 2 == 0)).isSorted();
    }

    @Test
    void aSignalCanBeLeftOut() {
        Ranker deaf = new Ranker(Weights.standard().without(Signal.HEARD));
        Room loud = new Room(1).heard(10, 10);
        assertThat(deaf.explain(loud.candidate(), NETWORK).shares())
                .containsEntry(Signal.HEARD, 0.0);
    }

    @Test
    void aFileOfWeightsIsWhole() {
        assertThatThrownBy(() -> Weights.read(new StringReader("lively=1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no weight");
        StringBuilder all = new StringBuilder();
        for (Signal signal : Signal.values()) {
            all.append(signal.code()).append("=1\n");
        }
        all.append("diversity=1\n");
        assertThatThrownBy(() -> Weights.read(new StringReader(all + "loud=1")))
                .hasMessageContaining("loud");
        assertThatThrownBy(() ->
                        Weights.read(new StringReader(all.toString().replace("fit=1", "fit=NaN"))))
                .hasMessageContaining("fit");
    }
}
