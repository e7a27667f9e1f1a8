package app.foyer.command.decide;

import static app.foyer.command.decide.People.ADA;
import static app.foyer.command.decide.People.BAKERS;
import static app.foyer.command.decide.People.BOB;
import static app.foyer.command.decide.People.CLEO;
import static app.foyer.command.decide.People.EARLIER;
import static app.foyer.command.decide.People.behind;
import static app.foyer.command.decide.People.inside;
import static app.foyer.command.decide.People.joined;
import static app.foyer.command.decide.Scenario.NOW;
import static app.foyer.command.decide.Scenario.given;

import app.foyer.contract.Door;
import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Role;
import app.foyer.contract.command.CommunityCommand.FoundCommunity;
import app.foyer.contract.command.CommunityCommand.SetDoor;
import app.foyer.contract.command.MembershipCommand.AskToJoin;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.MembershipCommand.LeaveCommunity;
import app.foyer.contract.command.ModerationCommand.Admit;
import app.foyer.contract.command.ModerationCommand.Decline;
import app.foyer.contract.event.CommunityEvent.CommunityDoorSet;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.MembershipEvent.MembershipAsked;
import app.foyer.contract.event.MembershipEvent.MembershipBanned;
import app.foyer.contract.event.MembershipEvent.MembershipDeclined;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipWithdrawn;
import org.junit.jupiter.api.Test;

class DoorsTest {
    private static final MembershipAsked ASKED = new MembershipAsked(BAKERS, BOB, EARLIER, "Hi");
    private static final MembershipBanned BANNED =
            new MembershipBanned(BAKERS, BOB, ADA, EARLIER, "Crumbs.");

    @Test
    void aCommunityIsFoundedWithItsDoor() {
        given(joined(ADA))
                .when(new FoundCommunity(BAKERS, ADA, People.DESCRIPTION, Door.GATED))
                .then(
                        new CommunityFounded(BAKERS, ADA, NOW, People.DESCRIPTION),
                        new CommunityDoorSet(BAKERS, NOW, Door.GATED),
                        new MembershipJoined(BAKERS, ADA, NOW, Role.FOUNDER));
    }

    @Test
    void aFounderChangesTheDoor() {
        given(behind(Door.OPEN))
                .when(new SetDoor(BAKERS, ADA, Door.INVITATION))
                .then(new CommunityDoorSet(BAKERS, NOW, Door.INVITATION));
        given(behind(Door.GATED)).when(new SetDoor(BAKERS, ADA, Door.GATED)).thenNothing();
        given(behind(Door.OPEN, inside(BOB, Role.MODERATOR)))
                .when(new SetDoor(BAKERS, BOB, Door.GATED))
                .thenRefused(Refusal.NOT_A_FOUNDER);
    }

    @Test
    void eachDoorIsEnteredInItsWay() {
        given(behind(Door.GATED))
                .when(new JoinCommunity(BAKERS, BOB))
                .thenRefused(Refusal.DOOR_GATED);
        given(behind(Door.INVITATION))
                .when(new JoinCommunity(BAKERS, BOB))
                .thenRefused(Refusal.COMMUNITY_UNKNOWN);
        given(behind(Door.INVITATION))
                .when(new AskToJoin(BAKERS, BOB, null))
                .thenRefused(Refusal.COMMUNITY_UNKNOWN);
        given(behind(Door.GATED))
                .when(new AskToJoin(BAKERS, BOB, "Hi"))
                .then(new MembershipAsked(BAKERS, BOB, NOW, "Hi"));
        given(behind(Door.OPEN))
                .when(new AskToJoin(BAKERS, BOB, "Hi"))
                .then(new MembershipJoined(BAKERS, BOB, NOW, Role.MEMBER));
    }

    @Test
    void askingTwiceIsAskingAndWhatIsSaidIsShort() {
        given(behind(Door.GATED, ASKED)).when(new AskToJoin(BAKERS, BOB, "Please")).thenNothing();
        given(behind(Door.GATED))
                .when(new AskToJoin(BAKERS, BOB, "x".repeat(Limits.REASON_LENGTH_MAX + 1)))
                .thenRefused(Refusal.WORDS_TOO_LONG);
    }

    @Test
    void whoAskedIsAdmittedOrDeclinedByAModerator() {
        given(behind(Door.GATED, ASKED))
                .when(new Admit(BAKERS, BOB, ADA))
                .then(new MembershipJoined(BAKERS, BOB, NOW, Role.MEMBER, null, ADA));
        given(behind(Door.GATED, ASKED, inside(CLEO, Role.MODERATOR)))
                .when(new Decline(BAKERS, BOB, CLEO, "No bakers."))
                .then(new MembershipDeclined(BAKERS, BOB, CLEO, NOW, "No bakers."));
        given(behind(Door.GATED, ASKED, inside(CLEO, Role.MEMBER)))
                .when(new Admit(BAKERS, BOB, CLEO))
                .thenRefused(Refusal.NOT_A_MODERATOR);
        given(behind(Door.GATED)).when(new Admit(BAKERS, BOB, ADA)).thenRefused(Refusal.NOT_ASKING);
        given(behind(Door.GATED, inside(BOB, Role.MEMBER)))
                .when(new Admit(BAKERS, BOB, ADA))
                .thenNothing();
        given(behind(Door.GATED, inside(BOB, Role.MEMBER)))
                .when(new Decline(BAKERS, BOB, ADA, null))
                .thenRefused(Refusal.NOT_ASKING);
    }

    @Test
    void whoAskedMayTakeItBackOrSimplyJoinOnceTheDoorIsOpen() {
        given(behind(Door.GATED, ASKED))
                .when(new LeaveCommunity(BAKERS, BOB))
                .then(new MembershipWithdrawn(BAKERS, BOB, NOW));
        given(behind(Door.OPEN, ASKED))
                .when(new JoinCommunity(BAKERS, BOB))
                .then(new MembershipJoined(BAKERS, BOB, NOW, Role.MEMBER));
    }

    @Test
    void whoIsBannedComesInByNoDoor() {
        given(behind(Door.OPEN, BANNED))
                .when(new JoinCommunity(BAKERS, BOB))
                .thenRefused(Refusal.BANNED);
        given(behind(Door.GATED, BANNED))
                .when(new AskToJoin(BAKERS, BOB, null))
                .thenRefused(Refusal.BANNED);
        given(behind(Door.GATED, BANNED))
                .when(new Admit(BAKERS, BOB, ADA))
                .thenRefused(Refusal.NOT_ASKING);
        given(behind(Door.INVITATION, BANNED))
                .when(new JoinCommunity(BAKERS, BOB))
                .thenRefused(Refusal.COMMUNITY_UNKNOWN);
    }
}
