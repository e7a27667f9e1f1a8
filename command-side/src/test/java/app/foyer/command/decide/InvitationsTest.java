package app.foyer.command.decide;

import static app.foyer.command.decide.People.ADA;
import static app.foyer.command.decide.People.BAKERS;
import static app.foyer.command.decide.People.BOB;
import static app.foyer.command.decide.People.CLEO;
import static app.foyer.command.decide.People.EARLIER;
import static app.foyer.command.decide.People.PROFILE;
import static app.foyer.command.decide.People.behind;
import static app.foyer.command.decide.People.inside;
import static app.foyer.command.decide.People.joined;
import static app.foyer.command.decide.People.left;
import static app.foyer.command.decide.Scenario.NOW;
import static app.foyer.command.decide.Scenario.given;

import app.foyer.contract.Account;
import app.foyer.contract.Door;
import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Role;
import app.foyer.contract.command.InvitationCommand.Accept;
import app.foyer.contract.command.InvitationCommand.Invite;
import app.foyer.contract.command.InvitationCommand.Redeem;
import app.foyer.contract.command.InvitationCommand.Revoke;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.event.AccountEvent.AccountClaimed;
import app.foyer.contract.event.CommunityEvent.CommunityCapacitySet;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.InvitationEvent.InvitationMade;
import app.foyer.contract.event.InvitationEvent.InvitationRedeemed;
import app.foyer.contract.event.InvitationEvent.InvitationRevoked;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MemberEvent.MemberReinstated;
import app.foyer.contract.event.MemberEvent.MemberSuspended;
import app.foyer.contract.event.MembershipEvent.MembershipAsked;
import app.foyer.contract.event.MembershipEvent.MembershipBanned;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipRoleGiven;
import app.foyer.contract.event.MembershipEvent.MembershipWaited;
import app.foyer.contract.event.SeatsEvent.SeatAwaited;
import app.foyer.contract.event.SeatsEvent.SeatsCounted;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Who invites whom, and who comes in by it.
 *
 * <p>Long because one invitation meets every door, and its maker and its guest in all that they can
 * be.
 */
class InvitationsTest {
    private static final InvitationId CODE = new InvitationId("0".repeat(32));
    private static final MemberId DORA = new MemberId(4);
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));

    private static InvitationMade made(int uses) {
        return new InvitationMade(CODE, ADA, BAKERS, null, uses, EARLIER, LATER);
    }

    private static InvitationRedeemed redeemed(MemberId member) {
        return new InvitationRedeemed(CODE, ADA, BAKERS, member, false, NOW);
    }

    private static MembershipJoined came(MemberId member) {
        return new MembershipJoined(BAKERS, member, NOW, Role.MEMBER);
    }

    private static Invite invite(MemberId by, @Nullable CommunityId community) {
        return new Invite(CODE, by, community, null, null, null);
    }

    private static Event[] with(Event[] events, Event... further) {
        List<Event> all = new ArrayList<>(List.of(events));
        all.addAll(List.of(further));
        return all.toArray(Event[]::new);
    }

    @Test
    void foundersModeratorsAndWhereTheDoorIsOpenMembersInvite() {
        InvitationMade byBob =
                new InvitationMade(
                        CODE, BOB, BAKERS, null, 1, NOW, NOW.plus(Limits.INVITATION_LIFE));
        given(behind(Door.INVITATION, inside(BOB, Role.MODERATOR)))
                .when(invite(BOB, BAKERS))
                .then(byBob);
        given(behind(Door.OPEN, inside(BOB, Role.MEMBER))).when(invite(BOB, BAKERS)).then(byBob);
        for (Door door : List.of(Door.GATED, Door.INVITATION)) {
            given(behind(door, inside(BOB, Role.MEMBER)))
                    .when(invite(BOB, BAKERS))
                    .thenRefused(Refusal.NOT_A_MODERATOR);
        }
        given(behind(Door.OPEN)).when(invite(BOB, BAKERS)).thenRefused(Refusal.NOT_A_MEMBER);
        given(behind(Door.INVITATION))
                .when(invite(BOB, BAKERS))
                .thenRefused(Refusal.COMMUNITY_UNKNOWN);
    }

    @Test
    void notMoreThanSoManyAreOpen() {
        InvitationMade first = made(1, 0, LATER);
        List<Event> events = new ArrayList<>(List.of(behind(Door.OPEN)));
        for (int i = 0; i < Limits.INVITATIONS_OPEN_MAX; i++) {
            events.add(made(1, i, LATER));
        }
        Invite wish = invite(ADA, BAKERS);
        given(events.toArray(Event[]::new)).when(wish).thenRefused(Refusal.INVITATIONS_TOO_MANY);
        Invite ofOperators = new Invite(CODE, null, null, null, 1, LATER);
        given(events.toArray(Event[]::new))
                .when(ofOperators)
                .then(new InvitationMade(CODE, null, null, null, 1, NOW, LATER));
        InvitationMade another =
                new InvitationMade(
                        CODE, ADA, BAKERS, null, 1, NOW, NOW.plus(Limits.INVITATION_LIFE));
        InvitationId id = first.invitation();
        List<Event> ends =
                List.of(
                        new InvitationRevoked(id, ADA, BAKERS, null, ADA, EARLIER),
                        new InvitationRedeemed(id, ADA, BAKERS, CLEO, false, EARLIER),
                        made(1, 0, NOW));
        for (Event end : ends) {
            List<Event> one = new ArrayList<>(events);
            one.add(end);
            given(one.toArray(Event[]::new)).when(wish).then(another);
        }
    }

    private static InvitationMade made(int uses, int number, Instant until) {
        InvitationId id = new InvitationId("%032x".formatted(number + 1));
        return new InvitationMade(id, ADA, BAKERS, null, uses, EARLIER, until);
    }

    @Test
    void anyMemberAndOperatorsInviteIntoTheNetwork() {
        given(joined(ADA))
                .when(invite(ADA, null))
                .then(
                        new InvitationMade(
                                CODE, ADA, null, null, 1, NOW, NOW.plus(Limits.INVITATION_LIFE)));
        given().when(new Invite(CODE, null, null, null, 100, LATER))
                .then(new InvitationMade(CODE, null, null, null, 100, NOW, LATER));
        given(behind(Door.OPEN))
                .when(new Invite(CODE, null, BAKERS, null, 1, LATER))
                .thenRefused(Refusal.INVITATION_INVALID);
    }

    @Test
    void usesAndTimeAreBounded() {
        for (int uses : new int[] {0, Limits.INVITATION_USES_MAX + 1}) {
            given(joined(ADA))
                    .when(new Invite(CODE, ADA, null, null, uses, null))
                    .thenRefused(Refusal.INVITATION_INVALID);
        }
        for (Instant end :
                List.of(NOW, NOW.plus(Limits.INVITATION_LIFE_MAX).plus(Duration.ofMillis(1)))) {
            given(joined(ADA))
                    .when(new Invite(CODE, ADA, null, null, 1, end))
                    .thenRefused(Refusal.INVITATION_INVALID);
        }
    }

    @Test
    void whoHasTheCodeComesInByAnyDoor() {
        for (Door door : Door.values()) {
            given(behind(door, made(1))).when(new Redeem(CODE, BOB)).then(redeemed(BOB), came(BOB));
        }
        given(joined(ADA), joined(BOB), People.founded(), inside(ADA, Role.FOUNDER), made(1))
                .when(new Redeem(CODE, BOB))
                .then(redeemed(BOB), came(BOB));
        given(behind(Door.GATED, new MembershipAsked(BAKERS, BOB, EARLIER, "Hi"), made(1)))
                .when(new Redeem(CODE, BOB))
                .then(redeemed(BOB), came(BOB));
    }

    @Test
    void twiceIsOneMembershipAndOneUse() {
        Event[] bobCame = behind(Door.INVITATION, made(2), redeemed(BOB), came(BOB));
        given(bobCame).when(new Redeem(CODE, BOB)).thenNothing();
        given(with(bobCame, left(BOB))).when(new Redeem(CODE, BOB)).then(came(BOB));
        given(with(bobCame, redeemed(CLEO), came(CLEO), left(BOB)))
                .when(new Redeem(CODE, BOB))
                .then(came(BOB));
        given(with(bobCame, redeemed(CLEO), came(CLEO), joined(DORA)))
                .when(new Redeem(CODE, DORA))
                .thenRefused(Refusal.INVITATION_SPENT);
    }

    @Test
    void whatIsOverIsRefusedEachWithItsCode() {
        given(behind(Door.OPEN))
                .when(new Redeem(CODE, BOB))
                .thenRefused(Refusal.INVITATION_UNKNOWN);
        given(behind(Door.OPEN, new InvitationMade(CODE, ADA, BAKERS, null, 1, EARLIER, NOW)))
                .when(new Redeem(CODE, BOB))
                .thenRefused(Refusal.INVITATION_EXPIRED);
        given(
                        behind(
                                Door.OPEN,
                                made(1),
                                new InvitationRevoked(CODE, ADA, BAKERS, null, ADA, EARLIER)))
                .when(new Redeem(CODE, BOB))
                .thenRefused(Refusal.INVITATION_REVOKED);
    }

    @Test
    void aBanOutlastsEveryInvitation() {
        MembershipBanned banned = new MembershipBanned(BAKERS, BOB, ADA, EARLIER, "Crumbs.");
        given(behind(Door.INVITATION, made(1), banned))
                .when(new Redeem(CODE, BOB))
                .thenRefused(Refusal.BANNED);
        given(
                        behind(
                                Door.INVITATION,
                                new InvitationMade(CODE, ADA, BAKERS, BOB, 1, EARLIER, LATER),
                                banned))
                .when(new Accept(CODE, BOB))
                .thenRefused(Refusal.BANNED);
    }

    @Test
    void itIsWorthWhatItsMakerCouldDoNow() {
        Event[] byBob =
                behind(
                        Door.INVITATION,
                        inside(BOB, Role.MODERATOR),
                        new InvitationMade(CODE, BOB, BAKERS, null, 1, EARLIER, LATER));
        MemberSuspended suspended = new MemberSuspended(BOB, EARLIER, null, "Loud.");
        for (Event event :
                List.of(
                        left(BOB),
                        new MembershipRoleGiven(BAKERS, BOB, ADA, Role.MEMBER, EARLIER),
                        suspended)) {
            given(with(byBob, event))
                    .when(new Redeem(CODE, CLEO))
                    .thenRefused(Refusal.INVITATION_WITHHELD);
        }
        given(with(byBob, suspended, new MemberReinstated(BOB, EARLIER)))
                .when(new Redeem(CODE, CLEO))
                .then(new InvitationRedeemed(CODE, BOB, BAKERS, CLEO, false, NOW), came(CLEO));
    }

    @Test
    void whoIsNamedComesInAndNobodyElse() {
        Event[] forBob =
                behind(
                        Door.INVITATION,
                        new InvitationMade(CODE, ADA, BAKERS, BOB, 1, EARLIER, LATER));
        given(forBob).when(new Accept(CODE, BOB)).then(redeemed(BOB), came(BOB));
        given(forBob).when(new Accept(CODE, CLEO)).thenRefused(Refusal.INVITATION_UNKNOWN);
        given(forBob).when(new Redeem(CODE, BOB)).thenRefused(Refusal.INVITATION_UNKNOWN);
        given(behind(Door.INVITATION, made(1)))
                .when(new Accept(CODE, BOB))
                .thenRefused(Refusal.INVITATION_UNKNOWN);
        given(behind(Door.OPEN))
                .when(new Invite(CODE, ADA, BAKERS, BOB, 2, LATER))
                .thenRefused(Refusal.INVITATION_INVALID);
        given(behind(Door.OPEN))
                .when(new Invite(CODE, ADA, null, BOB, 1, LATER))
                .thenRefused(Refusal.INVITATION_INVALID);
        given(behind(Door.OPEN))
                .when(new Invite(CODE, ADA, BAKERS, DORA, 1, LATER))
                .thenRefused(Refusal.MEMBER_UNKNOWN);
    }

    @Test
    void whereItIsFullWhoIsInvitedWaits() {
        given(
                        behind(
                                Door.OPEN,
                                new CommunityCapacitySet(BAKERS, EARLIER, 1),
                                new SeatsCounted(BAKERS, 1, EARLIER),
                                made(1)))
                .when(new Redeem(CODE, BOB))
                .then(
                        redeemed(BOB),
                        new MembershipWaited(BAKERS, BOB, NOW),
                        new SeatAwaited(BAKERS, BOB, NOW));
    }

    @Test
    void whoJoinsTheNetworkByACodeIsInTheCommunityAsWell() {
        Account account = new Account("hash", "dora");
        given(behind(Door.INVITATION, made(1)))
                .when(new JoinNetwork(DORA, account, PROFILE, CODE))
                .then(
                        new AccountClaimed("hash", DORA, NOW, "dora"),
                        new MemberJoined(DORA, NOW, PROFILE),
                        new InvitationRedeemed(CODE, ADA, BAKERS, DORA, true, NOW),
                        came(DORA));
        given(joined(ADA), new InvitationMade(CODE, ADA, null, null, 1, EARLIER, LATER))
                .when(new JoinNetwork(DORA, null, PROFILE, CODE))
                .then(
                        new MemberJoined(DORA, NOW, PROFILE),
                        new InvitationRedeemed(CODE, ADA, null, DORA, true, NOW));
        given(behind(Door.OPEN, made(1), redeemed(BOB)))
                .when(new JoinNetwork(DORA, account, PROFILE, CODE))
                .thenRefused(Refusal.INVITATION_SPENT);
        given().when(new JoinNetwork(DORA, account, PROFILE, CODE))
                .thenRefused(Refusal.INVITATION_UNKNOWN);
    }

    @Test
    void whoMadeItAndFoundersTakeItBack() {
        Event[] byBob =
                behind(
                        Door.OPEN,
                        inside(BOB, Role.MEMBER),
                        inside(CLEO, Role.MODERATOR),
                        new InvitationMade(CODE, BOB, BAKERS, null, 1, EARLIER, LATER));
        for (MemberId by : List.of(BOB, ADA)) {
            given(byBob)
                    .when(new Revoke(CODE, by))
                    .then(new InvitationRevoked(CODE, BOB, BAKERS, null, by, NOW));
        }
        given(byBob).when(new Revoke(CODE, CLEO)).thenRefused(Refusal.INVITATION_UNKNOWN);
        given(with(byBob, new InvitationRevoked(CODE, BOB, BAKERS, null, BOB, EARLIER)))
                .when(new Revoke(CODE, BOB))
                .thenNothing();
        given(byBob)
                .when(new Revoke(CODE, null))
                .then(new InvitationRevoked(CODE, BOB, BAKERS, null, null, NOW));
    }
}
