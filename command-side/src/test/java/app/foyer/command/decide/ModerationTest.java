package app.foyer.command.decide;

import static app.foyer.command.decide.People.ADA;
import static app.foyer.command.decide.People.BAKERS;
import static app.foyer.command.decide.People.BOB;
import static app.foyer.command.decide.People.CLEO;
import static app.foyer.command.decide.People.EARLIER;
import static app.foyer.command.decide.People.POST;
import static app.foyer.command.decide.People.behind;
import static app.foyer.command.decide.People.inside;
import static app.foyer.command.decide.People.joined;
import static app.foyer.command.decide.Scenario.NOW;
import static app.foyer.command.decide.Scenario.given;

import app.foyer.contract.Content;
import app.foyer.contract.Door;
import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Role;
import app.foyer.contract.command.MemberCommand.Reinstate;
import app.foyer.contract.command.MemberCommand.Suspend;
import app.foyer.contract.command.MembershipCommand.LeaveCommunity;
import app.foyer.contract.command.ModerationCommand.Ban;
import app.foyer.contract.command.ModerationCommand.LiftBan;
import app.foyer.contract.command.ModerationCommand.LiftSilence;
import app.foyer.contract.command.ModerationCommand.Remove;
import app.foyer.contract.command.ModerationCommand.Silence;
import app.foyer.contract.command.ModerationCommand.Warn;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.command.RoleCommand.GiveRole;
import app.foyer.contract.command.RoleCommand.HandOver;
import app.foyer.contract.event.CommunityEvent.CommunityFounderNamed;
import app.foyer.contract.event.CommunityEvent.CommunityFounderResigned;
import app.foyer.contract.event.MemberEvent.MemberReinstated;
import app.foyer.contract.event.MemberEvent.MemberSuspended;
import app.foyer.contract.event.MembershipEvent.MembershipBanLifted;
import app.foyer.contract.event.MembershipEvent.MembershipBanned;
import app.foyer.contract.event.MembershipEvent.MembershipLeft;
import app.foyer.contract.event.MembershipEvent.MembershipRemoved;
import app.foyer.contract.event.MembershipEvent.MembershipRoleGiven;
import app.foyer.contract.event.MembershipEvent.MembershipSilenceLifted;
import app.foyer.contract.event.MembershipEvent.MembershipSilenced;
import app.foyer.contract.event.MembershipEvent.MembershipWarned;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ModerationTest {
    private static final String REASON = "Crumbs.";
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    @Test
    void aModeratorRemovesWarnsAndSilencesMembers() {
        Scenario scenario =
                given(behind(Door.OPEN, inside(BOB, Role.MEMBER), inside(CLEO, Role.MODERATOR)));
        scenario.when(new Remove(BAKERS, BOB, CLEO, REASON))
                .then(new MembershipRemoved(BAKERS, BOB, CLEO, NOW, REASON));
        scenario.when(new Warn(BAKERS, BOB, CLEO, REASON))
                .then(new MembershipWarned(BAKERS, BOB, CLEO, NOW, REASON));
        scenario.when(new Silence(BAKERS, BOB, CLEO, TOMORROW, REASON))
                .then(new MembershipSilenced(BAKERS, BOB, CLEO, NOW, TOMORROW, REASON));
        scenario.when(new Ban(BAKERS, BOB, CLEO, REASON))
                .then(
                        new MembershipRemoved(BAKERS, BOB, CLEO, NOW, REASON),
                        new MembershipBanned(BAKERS, BOB, CLEO, NOW, REASON));
    }

    @Test
    void aBanIsForThoseWhoNeverCameTooAndIsLifted() {
        given(behind(Door.OPEN))
                .when(new Ban(BAKERS, BOB, ADA, REASON))
                .then(new MembershipBanned(BAKERS, BOB, ADA, NOW, REASON));
        var banned = new MembershipBanned(BAKERS, BOB, ADA, EARLIER, REASON);
        given(behind(Door.OPEN, banned)).when(new Ban(BAKERS, BOB, ADA, REASON)).thenNothing();
        given(behind(Door.OPEN, banned))
                .when(new LiftBan(BAKERS, BOB, ADA))
                .then(new MembershipBanLifted(BAKERS, BOB, ADA, NOW));
        given(behind(Door.OPEN)).when(new LiftBan(BAKERS, BOB, ADA)).thenNothing();
        given(behind(Door.OPEN, banned)).when(new LeaveCommunity(BAKERS, BOB)).thenNothing();
    }

    @Test
    void nobodyActsOnThemselvesNorAboveTheirRole() {
        Scenario scenario =
                given(behind(Door.OPEN, inside(BOB, Role.MODERATOR), inside(CLEO, Role.MODERATOR)));
        scenario.when(new Remove(BAKERS, BOB, CLEO, REASON)).thenRefused(Refusal.OUTRANKED);
        scenario.when(new Ban(BAKERS, ADA, CLEO, REASON)).thenRefused(Refusal.OUTRANKED);
        scenario.when(new Ban(BAKERS, CLEO, CLEO, REASON)).thenRefused(Refusal.OUTRANKED);
        scenario.when(new Remove(BAKERS, ADA, ADA, REASON)).thenRefused(Refusal.OUTRANKED);
        scenario.when(new Remove(BAKERS, BOB, ADA, REASON))
                .then(new MembershipRemoved(BAKERS, BOB, ADA, NOW, REASON));
        given(behind(Door.OPEN, inside(BOB, Role.MEMBER), inside(CLEO, Role.MEMBER)))
                .when(new Warn(BAKERS, BOB, CLEO, REASON))
                .thenRefused(Refusal.NOT_A_MODERATOR);
    }

    @Test
    void whatIsDoneNeedsAReasonATimeAndSomebodyInside() {
        Scenario scenario = given(behind(Door.OPEN, inside(BOB, Role.MEMBER)));
        scenario.when(new Remove(BAKERS, BOB, ADA, " ")).thenRefused(Refusal.REASON_INVALID);
        scenario.when(new Warn(BAKERS, CLEO, ADA, REASON)).thenRefused(Refusal.NOT_INSIDE);
        scenario.when(new Silence(BAKERS, BOB, ADA, NOW, REASON))
                .thenRefused(Refusal.SILENCE_INVALID);
        scenario.when(
                        new Silence(
                                BAKERS,
                                BOB,
                                ADA,
                                NOW.plus(Limits.SILENCE_MAX).plusSeconds(1),
                                REASON))
                .thenRefused(Refusal.SILENCE_INVALID);
    }

    @Test
    void whoIsSilencedDoesNotWriteUntilTheTimeNorByLeavingAndComingBack() {
        var silenced = new MembershipSilenced(BAKERS, BOB, ADA, EARLIER, TOMORROW, REASON);
        var over = new MembershipSilenced(BAKERS, BOB, ADA, EARLIER, NOW, REASON);
        var write = new PublishPost(POST, BAKERS, BOB, Content.of("Bread"));
        given(behind(Door.OPEN, inside(BOB, Role.MEMBER), silenced))
                .when(write)
                .thenRefused(Refusal.SILENCED);
        given(
                        behind(
                                Door.OPEN,
                                inside(BOB, Role.MEMBER),
                                silenced,
                                new MembershipLeft(BAKERS, BOB, EARLIER),
                                inside(BOB, Role.MEMBER)))
                .when(write)
                .thenRefused(Refusal.SILENCED);
        given(behind(Door.OPEN, inside(BOB, Role.MEMBER), over))
                .when(new LiftSilence(BAKERS, BOB, ADA))
                .thenNothing();
        given(behind(Door.OPEN, inside(BOB, Role.MEMBER), silenced))
                .when(new LiftSilence(BAKERS, BOB, ADA))
                .then(new MembershipSilenceLifted(BAKERS, BOB, ADA, NOW));
    }

    @Test
    void whoIsSuspendedDoesNothing() {
        var suspended = new MemberSuspended(ADA, EARLIER, null, REASON);
        given(behind(Door.OPEN, inside(BOB, Role.MEMBER), suspended))
                .when(new Warn(BAKERS, BOB, ADA, REASON))
                .thenRefused(Refusal.SUSPENDED);
        given(behind(Door.OPEN, suspended))
                .when(new PublishPost(POST, BAKERS, ADA, Content.of("Bread")))
                .thenRefused(Refusal.SUSPENDED);
    }

    @Test
    void foundersNameOthersAndGoWhenAnotherStays() {
        given(behind(Door.OPEN, inside(BOB, Role.MEMBER)))
                .when(new GiveRole(BAKERS, BOB, ADA, Role.FOUNDER))
                .then(
                        new CommunityFounderNamed(BAKERS, BOB, NOW),
                        new MembershipRoleGiven(BAKERS, BOB, ADA, Role.FOUNDER, NOW));
        given(behind(Door.OPEN))
                .when(new LeaveCommunity(BAKERS, ADA))
                .thenRefused(Refusal.LAST_FOUNDER);
        given(behind(Door.OPEN))
                .when(new GiveRole(BAKERS, ADA, ADA, Role.MEMBER))
                .thenRefused(Refusal.LAST_FOUNDER);
        Scenario two =
                given(
                        behind(
                                Door.OPEN,
                                inside(BOB, Role.FOUNDER),
                                new CommunityFounderNamed(BAKERS, BOB, EARLIER)));
        two.when(new LeaveCommunity(BAKERS, ADA))
                .then(
                        new CommunityFounderResigned(BAKERS, ADA, NOW),
                        new MembershipLeft(BAKERS, ADA, NOW));
        two.when(new GiveRole(BAKERS, BOB, ADA, Role.MEMBER)).thenRefused(Refusal.OUTRANKED);
        two.when(new GiveRole(BAKERS, ADA, ADA, Role.MODERATOR))
                .then(
                        new CommunityFounderResigned(BAKERS, ADA, NOW),
                        new MembershipRoleGiven(BAKERS, ADA, ADA, Role.MODERATOR, NOW));
    }

    @Test
    void handingOverNamesTheNextAndResigns() {
        given(behind(Door.OPEN, inside(BOB, Role.MEMBER)))
                .when(new HandOver(BAKERS, BOB, ADA))
                .then(
                        new CommunityFounderNamed(BAKERS, BOB, NOW),
                        new MembershipRoleGiven(BAKERS, BOB, ADA, Role.FOUNDER, NOW),
                        new CommunityFounderResigned(BAKERS, ADA, NOW),
                        new MembershipRoleGiven(BAKERS, ADA, ADA, Role.MEMBER, NOW));
        given(behind(Door.OPEN))
                .when(new HandOver(BAKERS, BOB, ADA))
                .thenRefused(Refusal.NOT_INSIDE);
    }

    @Test
    void anOperatorSuspendsAndReinstates() {
        given(joined(BOB))
                .when(new Suspend(BOB, TOMORROW, REASON))
                .then(new MemberSuspended(BOB, NOW, TOMORROW, REASON));
        given(joined(BOB), new MemberSuspended(BOB, EARLIER, TOMORROW, REASON))
                .when(new Suspend(BOB, TOMORROW, REASON))
                .thenNothing();
        given(joined(BOB), new MemberSuspended(BOB, EARLIER, TOMORROW, REASON))
                .when(new Reinstate(BOB))
                .then(new MemberReinstated(BOB, NOW));
        given(joined(BOB)).when(new Reinstate(BOB)).thenNothing();
        given(joined(BOB))
                .when(new Suspend(BOB, EARLIER, REASON))
                .thenRefused(Refusal.SUSPENSION_INVALID);
        given().when(new Suspend(BOB, null, REASON)).thenRefused(Refusal.MEMBER_UNKNOWN);
        given(joined(BOB)).when(new Suspend(BOB, null, "")).thenRefused(Refusal.REASON_INVALID);
    }
}
