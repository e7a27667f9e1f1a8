package app.foyer.command.decide;

import static app.foyer.command.decide.People.ADA;
import static app.foyer.command.decide.People.BAKERS;
import static app.foyer.command.decide.People.BOB;
import static app.foyer.command.decide.People.EARLIER;
import static app.foyer.command.decide.People.founded;
import static app.foyer.command.decide.People.inside;
import static app.foyer.command.decide.People.joined;
import static app.foyer.command.decide.People.opened;
import static app.foyer.command.decide.Scenario.NOW;
import static app.foyer.command.decide.Scenario.given;

import app.foyer.contract.Refusal;
import app.foyer.contract.Role;
import app.foyer.contract.command.CommunityCommand.SetCapacity;
import app.foyer.contract.command.MembershipCommand.AdmitNext;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.MembershipCommand.LeaveCommunity;
import app.foyer.contract.command.SeatsCommand.CountSeats;
import app.foyer.contract.event.CommunityEvent.CommunityCapacitySet;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipLeft;
import app.foyer.contract.event.MembershipEvent.MembershipWaited;
import app.foyer.contract.event.MembershipEvent.MembershipWithdrawn;
import app.foyer.contract.event.SeatsEvent.SeatAwaited;
import app.foyer.contract.event.SeatsEvent.SeatFreed;
import app.foyer.contract.event.SeatsEvent.SeatGivenUp;
import app.foyer.contract.event.SeatsEvent.SeatTaken;
import app.foyer.contract.event.SeatsEvent.SeatsCounted;
import app.foyer.contract.event.SeatsEvent.SeatsToBeCounted;
import org.junit.jupiter.api.Test;

class SeatsTest {
    private static final CommunityCapacitySet TWO = new CommunityCapacitySet(BAKERS, EARLIER, 2);
    private static final SeatsToBeCounted UNCOUNTED = new SeatsToBeCounted(BAKERS, EARLIER);

    private static SeatsCounted counted(int taken) {
        return new SeatsCounted(BAKERS, taken, EARLIER);
    }

    @Test
    void aFounderLimitsTheCapacityAndTheSeatsAreCounted() {
        given(founded(), joined(ADA), inside(ADA, Role.FOUNDER))
                .when(new SetCapacity(BAKERS, ADA, 2))
                .then(new CommunityCapacitySet(BAKERS, NOW, 2), new SeatsToBeCounted(BAKERS, NOW));
        given(founded(), joined(ADA), inside(ADA, Role.FOUNDER), TWO, UNCOUNTED, counted(1))
                .when(new SetCapacity(BAKERS, ADA, 3))
                .then(new CommunityCapacitySet(BAKERS, NOW, 3));
        given(founded(), joined(ADA), inside(ADA, Role.FOUNDER), TWO)
                .when(new SetCapacity(BAKERS, ADA, 2))
                .thenNothing();
        given(founded(), joined(ADA), inside(ADA, Role.FOUNDER))
                .when(new SetCapacity(BAKERS, ADA, 0))
                .thenRefused(Refusal.CAPACITY_INVALID);
        given(founded(), opened(), joined(BOB), inside(BOB, Role.MEMBER))
                .when(new SetCapacity(BAKERS, BOB, 2))
                .thenRefused(Refusal.NOT_A_FOUNDER);
    }

    @Test
    void whoComesWhileThereIsRoomComesIn() {
        given(founded(), opened(), joined(BOB), TWO, UNCOUNTED, counted(1))
                .when(new JoinCommunity(BAKERS, BOB))
                .then(
                        new MembershipJoined(BAKERS, BOB, NOW, Role.MEMBER),
                        new SeatTaken(BAKERS, BOB, false, NOW));
    }

    @Test
    void whoComesWhenItIsFullOrNotCountedOrOthersWaitWaits() {
        for (Scenario scenario :
                new Scenario[] {
                    given(founded(), opened(), joined(BOB), TWO, UNCOUNTED, counted(2)),
                    given(founded(), opened(), joined(BOB), TWO, UNCOUNTED),
                    given(
                            founded(),
                            opened(),
                            joined(BOB),
                            TWO,
                            UNCOUNTED,
                            counted(1),
                            new SeatAwaited(BAKERS, ADA, EARLIER))
                }) {
            scenario.when(new JoinCommunity(BAKERS, BOB))
                    .then(
                            new MembershipWaited(BAKERS, BOB, NOW),
                            new SeatAwaited(BAKERS, BOB, NOW));
        }
    }

    @Test
    void whoWaitsAndComesAgainWaitsOnAndWhoLeavesGivesUp() {
        given(founded(), opened(), joined(BOB), TWO, new MembershipWaited(BAKERS, BOB, EARLIER))
                .when(new JoinCommunity(BAKERS, BOB))
                .thenNothing();
        given(founded(), opened(), joined(BOB), TWO, new MembershipWaited(BAKERS, BOB, EARLIER))
                .when(new LeaveCommunity(BAKERS, BOB))
                .then(new MembershipWithdrawn(BAKERS, BOB, NOW), new SeatGivenUp(BAKERS, BOB, NOW));
    }

    @Test
    void whoLeavesFreesASeatAndTheNextComesIn() {
        given(founded(), opened(), joined(BOB), inside(BOB, Role.MEMBER), TWO, counted(2))
                .when(new LeaveCommunity(BAKERS, BOB))
                .then(new MembershipLeft(BAKERS, BOB, NOW), new SeatFreed(BAKERS, BOB, NOW));
        given(
                        founded(),
                        opened(),
                        joined(BOB),
                        TWO,
                        counted(2),
                        new MembershipWaited(BAKERS, BOB, EARLIER),
                        new SeatAwaited(BAKERS, BOB, EARLIER),
                        new SeatFreed(BAKERS, ADA, EARLIER))
                .when(new AdmitNext(BAKERS, BOB))
                .then(
                        new MembershipJoined(BAKERS, BOB, NOW, Role.MEMBER),
                        new SeatTaken(BAKERS, BOB, true, NOW));
    }

    @Test
    void nobodyIsLetInWithoutASeatNorTwice() {
        given(founded(), TWO, counted(2), new MembershipWaited(BAKERS, BOB, EARLIER))
                .when(new AdmitNext(BAKERS, BOB))
                .thenRefused(Refusal.COMMUNITY_FULL);
        given(founded(), TWO, counted(1), inside(BOB, Role.MEMBER))
                .when(new AdmitNext(BAKERS, BOB))
                .thenNothing();
    }

    @Test
    void whenThereIsNoLimitAnyMoreWhoWaitsComesIn() {
        given(
                        founded(),
                        TWO,
                        counted(2),
                        new MembershipWaited(BAKERS, BOB, EARLIER),
                        new SeatAwaited(BAKERS, BOB, EARLIER),
                        new CommunityCapacitySet(BAKERS, EARLIER, null))
                .when(new AdmitNext(BAKERS, BOB))
                .then(
                        new MembershipJoined(BAKERS, BOB, NOW, Role.MEMBER),
                        new SeatGivenUp(BAKERS, BOB, NOW));
    }

    @Test
    void aCountIsNotTakenIfSomebodyLeftMeanwhile() {
        given(UNCOUNTED).when(new CountSeats(BAKERS, 7, 0)).then(new SeatsCounted(BAKERS, 7, NOW));
        given(UNCOUNTED, new SeatFreed(BAKERS, BOB, EARLIER))
                .when(new CountSeats(BAKERS, 7, 0))
                .thenNothing();
        given(UNCOUNTED, counted(3)).when(new CountSeats(BAKERS, 7, 0)).thenNothing();
    }
}
