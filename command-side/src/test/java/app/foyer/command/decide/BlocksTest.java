package app.foyer.command.decide;

import static app.foyer.command.decide.People.ADA;
import static app.foyer.command.decide.People.BAKERS;
import static app.foyer.command.decide.People.BOB;
import static app.foyer.command.decide.People.EARLIER;
import static app.foyer.command.decide.People.POST;
import static app.foyer.command.decide.People.REPLY;
import static app.foyer.command.decide.People.behind;
import static app.foyer.command.decide.People.inside;
import static app.foyer.command.decide.People.joined;
import static app.foyer.command.decide.People.published;
import static app.foyer.command.decide.Scenario.NOW;
import static app.foyer.command.decide.Scenario.given;

import app.foyer.contract.Content;
import app.foyer.contract.Door;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.Refusal;
import app.foyer.contract.Role;
import app.foyer.contract.command.BlockCommand.Block;
import app.foyer.contract.command.BlockCommand.LiftBlock;
import app.foyer.contract.command.FollowCommand.Follow;
import app.foyer.contract.command.InvitationCommand.Accept;
import app.foyer.contract.command.InvitationCommand.Invite;
import app.foyer.contract.command.PostCommand.EditPost;
import app.foyer.contract.command.PostCommand.RemovePost;
import app.foyer.contract.command.PostCommand.Reply;
import app.foyer.contract.command.PostCommand.RestorePost;
import app.foyer.contract.command.ReactionCommand.React;
import app.foyer.contract.command.ReactionCommand.TakeBackReaction;
import app.foyer.contract.event.BlockEvent.BlockLifted;
import app.foyer.contract.event.BlockEvent.BlockMade;
import app.foyer.contract.event.FollowEvent.FollowEnded;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.InvitationEvent.InvitationMade;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MemberEvent.MemberLeft;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.ReactionEvent.ReactionAdded;
import app.foyer.contract.event.ReactionEvent.ReactionTakenBack;
import app.foyer.contract.id.InvitationId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BlocksTest {
    private static final BlockMade MADE = new BlockMade(BOB, ADA, EARLIER);
    private static final Block BLOCK = new Block(BOB, ADA);
    private static final LiftBlock LIFT = new LiftBlock(BOB, ADA);
    private static final InvitationId INVITATION =
            new InvitationId("0123456789abcdef0123456789abcdef");
    private static final InvitationMade INVITED =
            new InvitationMade(
                    INVITATION, ADA, BAKERS, BOB, 1, EARLIER, NOW.plus(Duration.ofDays(2)));

    @Test
    void aBlockEndsTheFollowsOfBothAtOnce() {
        given(
                        joined(ADA),
                        joined(BOB),
                        new FollowStarted(ADA, BOB, EARLIER),
                        new FollowStarted(BOB, ADA, EARLIER))
                .when(BLOCK)
                .then(
                        new BlockMade(BOB, ADA, NOW),
                        new FollowEnded(BOB, ADA, NOW),
                        new FollowEnded(ADA, BOB, NOW));
    }

    @Test
    void blockingAndLiftingAreDoneOnce() {
        given(joined(ADA), joined(BOB)).when(BLOCK).then(new BlockMade(BOB, ADA, NOW));
        given(joined(ADA), joined(BOB), MADE).when(BLOCK).thenNothing();
        given(joined(ADA), joined(BOB), MADE).when(LIFT).then(new BlockLifted(BOB, ADA, NOW));
        given(joined(ADA), joined(BOB)).when(LIFT).thenNothing();
    }

    @Test
    void eachLiftsTheirOwnOnlyAndWhoIsBlockedMayBlockToo() {
        given(joined(ADA), joined(BOB), MADE).when(new LiftBlock(ADA, BOB)).thenNothing();
        given(joined(ADA), joined(BOB), MADE)
                .when(new Block(ADA, BOB))
                .then(new BlockMade(ADA, BOB, NOW));
        BlockMade back = new BlockMade(ADA, BOB, EARLIER);
        given(joined(ADA), joined(BOB), MADE, back, new BlockLifted(BOB, ADA, EARLIER))
                .when(new Follow(BOB, ADA))
                .thenRefused(Refusal.MEMBER_UNKNOWN);
    }

    @Test
    void nobodyBlocksThemselvesOrSomebodyUnknownButWhoLeftCanBe() {
        given(joined(BOB)).when(new Block(BOB, BOB)).thenRefused(Refusal.BLOCKS_ONESELF);
        given(joined(BOB)).when(BLOCK).thenRefused(Refusal.MEMBER_UNKNOWN);
        given(joined(BOB), joined(ADA), new MemberForgotten(ADA, EARLIER))
                .when(BLOCK)
                .thenRefused(Refusal.MEMBER_UNKNOWN);
        given(joined(BOB), joined(ADA), new MemberLeft(ADA, EARLIER))
                .when(BLOCK)
                .then(new BlockMade(BOB, ADA, NOW));
    }

    @Test
    void whoIsForgottenBlocksNobody() {
        given(joined(BOB), joined(ADA), MADE, new MemberForgotten(BOB, EARLIER))
                .when(LIFT)
                .then(new BlockLifted(BOB, ADA, NOW));
    }

    @Test
    void neitherFollowsTheOther() {
        given(joined(ADA), joined(BOB), MADE)
                .when(new Follow(ADA, BOB))
                .thenRefused(Refusal.MEMBER_UNKNOWN);
        given(joined(ADA), joined(BOB), MADE)
                .when(new Follow(BOB, ADA))
                .thenRefused(Refusal.MEMBER_UNKNOWN);
        given(joined(ADA), joined(BOB), MADE, new BlockLifted(BOB, ADA, EARLIER))
                .when(new Follow(ADA, BOB))
                .then(new FollowStarted(ADA, BOB, NOW));
    }

    @Test
    void neitherAnswersOrSignsWhatTheOtherWrote() {
        Scenario apart = given(behind(Door.OPEN, inside(BOB, Role.MEMBER), published(), MADE));
        apart.when(new Reply(REPLY, POST, BOB, Content.of("Hi"))).thenRefused(Refusal.POST_UNKNOWN);
        apart.when(new React(POST, BOB, ReactionKind.LIKE)).thenRefused(Refusal.POST_UNKNOWN);
        apart.when(new EditPost(POST, BOB, Content.of("Hi"))).thenRefused(Refusal.POST_UNKNOWN);
        given(
                        behind(
                                Door.OPEN,
                                inside(BOB, Role.MEMBER),
                                published(),
                                new ReactionAdded(POST, BAKERS, BOB, ReactionKind.LIKE, EARLIER),
                                MADE))
                .when(new TakeBackReaction(POST, BOB, ReactionKind.LIKE))
                .then(new ReactionTakenBack(POST, BAKERS, BOB, ReactionKind.LIKE, NOW, ADA));
    }

    @Test
    void whatOneHasToDoWithNoMoreIsNotThere() {
        Scenario apart = given(behind(Door.OPEN, inside(BOB, Role.MEMBER), published(), MADE));
        apart.when(new TakeBackReaction(POST, BOB, ReactionKind.LIKE))
                .thenRefused(Refusal.POST_UNKNOWN);
        apart.when(new RemovePost(POST, BOB, "Crumbs")).thenRefused(Refusal.POST_UNKNOWN);
        apart.when(new RestorePost(POST, BOB)).thenRefused(Refusal.POST_UNKNOWN);
        PostDeleted deleted = new PostDeleted(POST, BAKERS, ADA, null, EARLIER);
        given(behind(Door.OPEN, inside(BOB, Role.MEMBER), published(), deleted, MADE))
                .when(new RemovePost(POST, BOB, "Crumbs"))
                .thenRefused(Refusal.POST_UNKNOWN);
    }

    @Test
    void neitherInvitesTheOtherOrComesByTheirInvitation() {
        Invite invite = new Invite(INVITATION, ADA, BAKERS, BOB, 1, null);
        given(behind(Door.OPEN, MADE)).when(invite).thenRefused(Refusal.MEMBER_UNKNOWN);
        given(behind(Door.OPEN, INVITED, MADE))
                .when(new Accept(INVITATION, BOB))
                .thenRefused(Refusal.INVITATION_UNKNOWN);
    }

    @Test
    void aModeratorModeratesAllTheSame() {
        given(behind(Door.OPEN, inside(BOB, Role.MODERATOR), published(), MADE))
                .when(new RemovePost(POST, BOB, "Crumbs"))
                .then(new PostRemoved(POST, BAKERS, ADA, null, BOB, NOW, "Crumbs"));
    }
}
