package app.foyer.command.decide;

import static app.foyer.command.decide.People.ADA;
import static app.foyer.command.decide.People.BAKERS;
import static app.foyer.command.decide.People.BOB;
import static app.foyer.command.decide.People.EARLIER;
import static app.foyer.command.decide.People.PROFILE;
import static app.foyer.command.decide.People.behind;
import static app.foyer.command.decide.People.joined;
import static app.foyer.command.decide.Scenario.NOW;
import static app.foyer.command.decide.Scenario.given;
import static app.foyer.contract.id.CommunityId.NETWORK;

import app.foyer.contract.Account;
import app.foyer.contract.Door;
import app.foyer.contract.Limits;
import app.foyer.contract.OpeningRule;
import app.foyer.contract.Refusal;
import app.foyer.contract.Role;
import app.foyer.contract.command.MemberCommand.AdmitApplicant;
import app.foyer.contract.command.MemberCommand.AdmitNextMember;
import app.foyer.contract.command.MemberCommand.DeclineApplicant;
import app.foyer.contract.command.MemberCommand.ForgetMe;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MemberCommand.LeaveNetwork;
import app.foyer.contract.command.MemberCommand.WithdrawApplication;
import app.foyer.contract.command.NetworkCommand.OpenNetwork;
import app.foyer.contract.command.NetworkCommand.OpenNetworkAtItsTime;
import app.foyer.contract.command.NetworkCommand.PrepareNetwork;
import app.foyer.contract.command.NetworkCommand.SetNetworkCapacity;
import app.foyer.contract.command.NetworkCommand.SetNetworkDoor;
import app.foyer.contract.command.NetworkCommand.SetNetworkOpening;
import app.foyer.contract.command.NetworkCommand.Standing;
import app.foyer.contract.event.AccountEvent.AccountClaimed;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.InvitationEvent.InvitationMade;
import app.foyer.contract.event.InvitationEvent.InvitationRedeemed;
import app.foyer.contract.event.InvitationEvent.InvitationRevoked;
import app.foyer.contract.event.MemberEvent.MemberAsked;
import app.foyer.contract.event.MemberEvent.MemberDeclined;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MemberEvent.MemberLeft;
import app.foyer.contract.event.MemberEvent.MemberWaited;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.NetworkEvent.NetworkCapacitySet;
import app.foyer.contract.event.NetworkEvent.NetworkDoorSet;
import app.foyer.contract.event.NetworkEvent.NetworkOpened;
import app.foyer.contract.event.NetworkEvent.NetworkOpeningMissed;
import app.foyer.contract.event.NetworkEvent.NetworkOpeningSet;
import app.foyer.contract.event.NetworkEvent.NetworkPrepared;
import app.foyer.contract.event.SeatsEvent.SeatAwaited;
import app.foyer.contract.event.SeatsEvent.SeatFreed;
import app.foyer.contract.event.SeatsEvent.SeatGivenUp;
import app.foyer.contract.event.SeatsEvent.SeatTaken;
import app.foyer.contract.event.SeatsEvent.SeatsCounted;
import app.foyer.contract.event.SeatsEvent.SeatsToBeCounted;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How the network itself is entered, opened and filled.
 *
 * <p>Long because its door, capacity and opening night decide together about the one who comes.
 */
class NetworkTest {
    private static final MemberId DORA = new MemberId(4);
    private static final MemberId EMIL = new MemberId(5);
    private static final Account ACCOUNT = new Account("hash", "dora");
    private static final AccountClaimed CLAIMED = new AccountClaimed("hash", DORA, NOW, "dora");
    private static final InvitationId CODE = new InvitationId("0".repeat(32));
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));
    private static final Standing EMPTY = new Standing(0, 0);
    private static final Standing LIVED_IN = new Standing(10, 3);

    private static final JoinNetwork JOIN = new JoinNetwork(DORA, ACCOUNT, PROFILE);
    private static final JoinNetwork BY_CODE = new JoinNetwork(DORA, ACCOUNT, PROFILE, CODE);

    private static MemberAsked asked(MemberId member) {
        return new MemberAsked(member, EARLIER, PROFILE, "Hello");
    }

    private static MemberWaited waits(MemberId member) {
        return new MemberWaited(member, EARLIER, PROFILE, null);
    }

    private static Event[] limited(int capacity, int taken, Event... further) {
        List<Event> events = new ArrayList<>();
        events.add(new NetworkCapacitySet(EARLIER, capacity));
        events.add(new SeatsToBeCounted(NETWORK, EARLIER));
        events.add(new SeatsCounted(NETWORK, taken, EARLIER));
        events.addAll(List.of(further));
        return events.toArray(Event[]::new);
    }

    private static InvitationMade made() {
        return new InvitationMade(CODE, ADA, BAKERS, null, 1, EARLIER, LATER);
    }

    @Test
    void theDoorSaysHowWhoComesComesIn() {
        given().when(JOIN).then(CLAIMED, new MemberJoined(DORA, NOW, PROFILE));
        given(new NetworkDoorSet(EARLIER, Door.GATED))
                .when(new JoinNetwork(DORA, ACCOUNT, PROFILE, null, "May I?"))
                .then(CLAIMED, new MemberAsked(DORA, NOW, PROFILE, "May I?"));
        given(new NetworkDoorSet(EARLIER, Door.GATED))
                .when(new JoinNetwork(DORA, ACCOUNT, PROFILE, null, "x".repeat(501)))
                .thenRefused(Refusal.WORDS_TOO_LONG);
        given(new NetworkDoorSet(EARLIER, Door.INVITATION))
                .when(JOIN)
                .thenRefused(Refusal.NETWORK_BY_INVITATION);
        given(new NetworkPrepared(EARLIER)).when(JOIN).thenRefused(Refusal.NETWORK_NOT_OPEN);
        given(new NetworkPrepared(EARLIER), new NetworkOpened(EARLIER))
                .when(JOIN)
                .then(CLAIMED, new MemberJoined(DORA, NOW, PROFILE));
    }

    @Test
    void whoIsInvitedComesInByAnyDoorAndBeforeTheOpening() {
        for (Event shut :
                List.of(
                        new NetworkDoorSet(EARLIER, Door.INVITATION),
                        new NetworkDoorSet(EARLIER, Door.GATED),
                        new NetworkPrepared(EARLIER))) {
            List<Event> events = new ArrayList<>(List.of(behind(Door.OPEN, made())));
            events.add(shut);
            given(events.toArray(Event[]::new))
                    .when(BY_CODE)
                    .then(
                            CLAIMED,
                            new MemberJoined(DORA, NOW, PROFILE),
                            new InvitationRedeemed(CODE, ADA, BAKERS, DORA, true, NOW),
                            new MembershipJoined(BAKERS, DORA, NOW, Role.MEMBER));
        }
    }

    @Test
    void whomAHistoryBringsIsInWhateverTheDoor() {
        given(new NetworkPrepared(EARLIER))
                .when(new JoinNetwork(DORA, null, PROFILE))
                .then(new MemberJoined(DORA, NOW, PROFILE));
        given(limited(1, 1))
                .when(new JoinNetwork(DORA, null, PROFILE))
                .then(
                        new MemberJoined(DORA, NOW, PROFILE),
                        new SeatTaken(NETWORK, DORA, false, NOW));
    }

    @Test
    void whoAsksIsAdmittedOrDeclinedOnce() {
        given(asked(DORA))
                .when(new AdmitApplicant(DORA))
                .then(new MemberJoined(DORA, NOW, PROFILE));
        given(asked(DORA))
                .when(new DeclineApplicant(DORA, "Not now"))
                .then(new MemberDeclined(DORA, NOW, "Not now"));
        given(asked(DORA))
                .when(new DeclineApplicant(DORA, " "))
                .thenRefused(Refusal.REASON_INVALID);
        given(joined(DORA)).when(new AdmitApplicant(DORA)).thenNothing();
        given(joined(DORA))
                .when(new DeclineApplicant(DORA, "Not now"))
                .thenRefused(Refusal.NOT_ASKING);
        given().when(new AdmitApplicant(DORA)).thenRefused(Refusal.MEMBER_UNKNOWN);
        MemberDeclined declined = new MemberDeclined(DORA, EARLIER, "Not now");
        given(asked(DORA), declined).when(new AdmitApplicant(DORA)).thenRefused(Refusal.NOT_ASKING);
        given(asked(DORA), declined).when(new DeclineApplicant(DORA, "No")).thenNothing();
    }

    @Test
    void oneAccountAsksOnceAndAgainAfterItWasDeclined() {
        JoinNetwork again = new JoinNetwork(EMIL, ACCOUNT, PROFILE);
        AccountClaimed claimed = new AccountClaimed("hash", DORA, EARLIER, "dora");
        given(claimed, asked(DORA)).when(again).thenRefused(Refusal.ALREADY_ASKING);
        given(claimed, waits(DORA)).when(again).thenRefused(Refusal.ALREADY_ASKING);
        given(claimed, joined(DORA)).when(again).thenRefused(Refusal.ALREADY_JOINED);
        given(claimed, asked(DORA), new MemberDeclined(DORA, EARLIER, "Not now"))
                .when(again)
                .then(
                        new AccountClaimed("hash", EMIL, NOW, "dora"),
                        new MemberJoined(EMIL, NOW, PROFILE));
    }

    @Test
    void aCapacityIsCountedThenKept() {
        given().when(new SetNetworkCapacity(5))
                .then(new NetworkCapacitySet(NOW, 5), new SeatsToBeCounted(NETWORK, NOW));
        given(limited(5, 2)).when(new SetNetworkCapacity(5)).thenNothing();
        given(limited(5, 2)).when(new SetNetworkCapacity(7)).then(new NetworkCapacitySet(NOW, 7));
        for (int capacity : new int[] {0, Limits.NETWORK_CAPACITY_MAX + 1}) {
            given().when(new SetNetworkCapacity(capacity))
                    .thenRefused(Refusal.NETWORK_CAPACITY_INVALID);
        }
        given(limited(2, 1))
                .when(JOIN)
                .then(
                        CLAIMED,
                        new MemberJoined(DORA, NOW, PROFILE),
                        new SeatTaken(NETWORK, DORA, false, NOW));
        given(limited(2, 2))
                .when(JOIN)
                .then(
                        CLAIMED,
                        new MemberWaited(DORA, NOW, PROFILE, null),
                        new SeatAwaited(NETWORK, DORA, NOW));
        given(limited(2, 2, asked(DORA)))
                .when(new AdmitApplicant(DORA))
                .then(
                        new MemberWaited(DORA, NOW, PROFILE, null),
                        new SeatAwaited(NETWORK, DORA, NOW));
    }

    @Test
    void whoeverWaitsComesInWhenThereIsAPlace() {
        Event awaited = new SeatAwaited(NETWORK, DORA, EARLIER);
        given(limited(2, 2, waits(DORA), awaited))
                .when(new AdmitNextMember(DORA))
                .thenRefused(Refusal.NETWORK_FULL);
        given(limited(2, 1, waits(DORA), awaited))
                .when(new AdmitNextMember(DORA))
                .then(
                        new MemberJoined(DORA, NOW, PROFILE),
                        new SeatTaken(NETWORK, DORA, true, NOW));
        given(limited(2, 2, waits(DORA), awaited, new NetworkCapacitySet(EARLIER, null)))
                .when(new AdmitNextMember(DORA))
                .then(new MemberJoined(DORA, NOW, PROFILE), new SeatGivenUp(NETWORK, DORA, NOW));
        given(limited(2, 1, joined(DORA))).when(new AdmitNextMember(DORA)).thenNothing();
        given(limited(2, 1, waits(DORA), awaited))
                .when(JOIN_OF_EMIL)
                .then(
                        new AccountClaimed("other", EMIL, NOW, "emil"),
                        new MemberWaited(EMIL, NOW, PROFILE, null),
                        new SeatAwaited(NETWORK, EMIL, NOW));
    }

    private static final JoinNetwork JOIN_OF_EMIL =
            new JoinNetwork(EMIL, new Account("other", "emil"), PROFILE);

    @Test
    void whatAnInvitationBringsComesAfterTheWaitIfItStillHolds() {
        List<Event> events = new ArrayList<>(List.of(behind(Door.OPEN, made())));
        events.addAll(List.of(limited(4, 3)));
        events.add(new MemberWaited(DORA, EARLIER, PROFILE, CODE));
        events.add(new SeatAwaited(NETWORK, DORA, EARLIER));
        given(events.toArray(Event[]::new))
                .when(new AdmitNextMember(DORA))
                .then(
                        new MemberJoined(DORA, NOW, PROFILE),
                        new SeatTaken(NETWORK, DORA, true, NOW),
                        new InvitationRedeemed(CODE, ADA, BAKERS, DORA, true, NOW),
                        new MembershipJoined(BAKERS, DORA, NOW, Role.MEMBER));
        events.add(new InvitationRevoked(CODE, ADA, BAKERS, null, ADA, EARLIER));
        given(events.toArray(Event[]::new))
                .when(new AdmitNextMember(DORA))
                .then(
                        new MemberJoined(DORA, NOW, PROFILE),
                        new SeatTaken(NETWORK, DORA, true, NOW));
        given(events.toArray(Event[]::new))
                .when(new JoinNetwork(EMIL, new Account("other", "emil"), PROFILE, CODE))
                .thenRefused(Refusal.INVITATION_REVOKED);
    }

    @Test
    void whoGoesFreesAPlaceAndWhoNeverCameInIsForgotten() {
        given(limited(2, 2, joined(BOB)))
                .when(new LeaveNetwork(BOB, List.of()))
                .then(new MemberLeft(BOB, NOW), new SeatFreed(NETWORK, BOB, NOW));
        given(limited(2, 2, joined(BOB)))
                .when(new ForgetMe(BOB, List.of()))
                .then(new MemberForgotten(BOB, NOW), new SeatFreed(NETWORK, BOB, NOW));
        given(limited(2, 1, joined(BOB), new MemberLeft(BOB, EARLIER)))
                .when(new ForgetMe(BOB, List.of()))
                .then(new MemberForgotten(BOB, NOW));
        given(asked(DORA))
                .when(new LeaveNetwork(DORA, List.of()))
                .then(new MemberForgotten(DORA, NOW));
        given(limited(2, 2, waits(DORA), new SeatAwaited(NETWORK, DORA, EARLIER)))
                .when(new LeaveNetwork(DORA, List.of()))
                .then(new MemberForgotten(DORA, NOW), new SeatGivenUp(NETWORK, DORA, NOW));
        given(asked(DORA)).when(new WithdrawApplication(DORA)).then(new MemberForgotten(DORA, NOW));
        given(joined(DORA)).when(new WithdrawApplication(DORA)).thenRefused(Refusal.NOT_ASKING);
        given(asked(DORA), new MemberDeclined(DORA, EARLIER, "Not now"))
                .when(new ForgetMe(DORA, List.of()))
                .then(new MemberForgotten(DORA, NOW));
    }

    @Test
    void itOpensWithEnoughInItByHandOrAtItsTime() {
        NetworkPrepared prepared = new NetworkPrepared(EARLIER);
        given().when(new PrepareNetwork()).then(new NetworkPrepared(NOW));
        given(prepared).when(new PrepareNetwork()).thenNothing();
        given(prepared)
                .under(OpeningRule.STANDARD)
                .when(new OpenNetwork(EMPTY))
                .thenRefused(Refusal.OPENING_EMPTY);
        given(prepared)
                .under(OpeningRule.STANDARD)
                .when(new OpenNetwork(LIVED_IN))
                .then(new NetworkOpened(NOW));
        given().when(new OpenNetwork(LIVED_IN)).thenNothing();
        given(prepared, new NetworkOpeningSet(EARLIER, NOW))
                .under(OpeningRule.STANDARD)
                .when(new OpenNetworkAtItsTime(LIVED_IN))
                .then(new NetworkOpened(NOW));
        given(prepared, new NetworkOpeningSet(EARLIER, NOW))
                .under(OpeningRule.STANDARD)
                .when(new OpenNetworkAtItsTime(new Standing(9, 3)))
                .then(new NetworkOpeningMissed(NOW, 9, 3));
        given(prepared, new NetworkOpeningSet(EARLIER, LATER))
                .when(new OpenNetworkAtItsTime(LIVED_IN))
                .thenNothing();
        given(prepared, new NetworkOpeningSet(EARLIER, NOW), new NetworkOpened(EARLIER))
                .when(new OpenNetworkAtItsTime(LIVED_IN))
                .thenNothing();
    }

    @Test
    void anOpeningIsSetForAFutureThatIsNotFar() {
        NetworkPrepared prepared = new NetworkPrepared(EARLIER);
        given(prepared).when(new SetNetworkOpening(LATER)).then(new NetworkOpeningSet(NOW, LATER));
        given(prepared, new NetworkOpeningSet(EARLIER, LATER))
                .when(new SetNetworkOpening(LATER))
                .thenNothing();
        given(prepared, new NetworkOpeningSet(EARLIER, LATER))
                .when(new SetNetworkOpening(null))
                .then(new NetworkOpeningSet(NOW, null));
        given().when(new SetNetworkOpening(LATER)).thenRefused(Refusal.ALREADY_OPEN);
        for (Instant bad :
                List.of(NOW, NOW.plus(Limits.OPENING_WITHIN).plus(Duration.ofMillis(1)))) {
            given(prepared).when(new SetNetworkOpening(bad)).thenRefused(Refusal.OPENING_INVALID);
        }
    }

    @Test
    void theDoorIsSetOnce() {
        given().when(new SetNetworkDoor(Door.OPEN)).thenNothing();
        given().when(new SetNetworkDoor(Door.GATED)).then(new NetworkDoorSet(NOW, Door.GATED));
    }
}
