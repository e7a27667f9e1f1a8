package app.foyer.command.decide;

import static app.foyer.command.decide.People.ADA;
import static app.foyer.command.decide.People.BAKERS;
import static app.foyer.command.decide.People.BOB;
import static app.foyer.command.decide.People.EARLIER;
import static app.foyer.command.decide.People.POST;
import static app.foyer.command.decide.People.deleted;
import static app.foyer.command.decide.People.founded;
import static app.foyer.command.decide.People.inside;
import static app.foyer.command.decide.People.joined;
import static app.foyer.command.decide.People.left;
import static app.foyer.command.decide.People.opened;
import static app.foyer.command.decide.People.published;
import static app.foyer.command.decide.Scenario.NOW;
import static app.foyer.command.decide.Scenario.given;

import app.foyer.contract.ReactionKind;
import app.foyer.contract.Refusal;
import app.foyer.contract.Role;
import app.foyer.contract.Via;
import app.foyer.contract.command.FollowCommand.Follow;
import app.foyer.contract.command.FollowCommand.Unfollow;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.MembershipCommand.LeaveCommunity;
import app.foyer.contract.command.ReactionCommand.React;
import app.foyer.contract.command.ReactionCommand.TakeBackReaction;
import app.foyer.contract.event.FollowEvent.FollowEnded;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipLeft;
import app.foyer.contract.event.ReactionEvent.ReactionAdded;
import app.foyer.contract.event.ReactionEvent.ReactionTakenBack;
import org.junit.jupiter.api.Test;

class RelationDecidersTest {
    private static final JoinCommunity JOIN = new JoinCommunity(BAKERS, BOB);
    private static final LeaveCommunity LEAVE = new LeaveCommunity(BAKERS, BOB);

    @Test
    void aMemberJoinsAnOpenCommunityOnce() {
        given(joined(BOB), founded(), opened())
                .when(JOIN)
                .then(new MembershipJoined(BAKERS, BOB, NOW, Role.MEMBER));
        given(joined(BOB), founded(), opened(), inside(BOB, Role.MEMBER)).when(JOIN).thenNothing();
    }

    @Test
    void whatBroughtAMemberInIsKept() {
        Via via = new Via(2, "heard");
        given(joined(BOB), founded(), opened())
                .when(new JoinCommunity(BAKERS, BOB, via))
                .then(new MembershipJoined(BAKERS, BOB, NOW, Role.MEMBER, via));
    }

    @Test
    void whoLeftMayComeBack() {
        given(joined(BOB), founded(), opened(), inside(BOB, Role.MEMBER), left(BOB))
                .when(JOIN)
                .then(new MembershipJoined(BAKERS, BOB, NOW, Role.MEMBER));
    }

    @Test
    void aCommunityThatIsUnknownOrNotOpenIsNotJoined() {
        given(joined(BOB)).when(JOIN).thenRefused(Refusal.COMMUNITY_UNKNOWN);
        given(joined(BOB), founded()).when(JOIN).thenRefused(Refusal.COMMUNITY_UNKNOWN);
    }

    @Test
    void whoIsNotInTheNetworkJoinsNothing() {
        given(founded(), opened()).when(JOIN).thenRefused(Refusal.MEMBER_UNKNOWN);
    }

    @Test
    void leavingTwiceIsLeaving() {
        given(joined(BOB), founded(), opened(), inside(BOB, Role.MEMBER))
                .when(LEAVE)
                .then(new MembershipLeft(BAKERS, BOB, NOW));
        given(joined(BOB), founded(), opened()).when(LEAVE).thenNothing();
        given(joined(BOB), founded()).when(LEAVE).thenRefused(Refusal.COMMUNITY_UNKNOWN);
    }

    @Test
    void theOnlyFounderDoesNotLeave() {
        given(joined(ADA), founded(), inside(ADA, Role.FOUNDER))
                .when(new LeaveCommunity(BAKERS, ADA))
                .thenRefused(Refusal.LAST_FOUNDER);
    }

    @Test
    void followingAndUnfollowingAreDoneOnce() {
        FollowStarted started = new FollowStarted(ADA, BOB, EARLIER);
        given(joined(ADA), joined(BOB))
                .when(new Follow(ADA, BOB))
                .then(new FollowStarted(ADA, BOB, NOW));
        given(joined(ADA), joined(BOB), started).when(new Follow(ADA, BOB)).thenNothing();
        given(joined(ADA), joined(BOB), started)
                .when(new Unfollow(ADA, BOB))
                .then(new FollowEnded(ADA, BOB, NOW));
        given(joined(ADA), joined(BOB)).when(new Unfollow(ADA, BOB)).thenNothing();
    }

    @Test
    void nobodyFollowsThemselvesOrSomebodyUnknown() {
        given(joined(ADA)).when(new Follow(ADA, ADA)).thenRefused(Refusal.FOLLOWS_ONESELF);
        given(joined(ADA)).when(new Follow(ADA, BOB)).thenRefused(Refusal.MEMBER_UNKNOWN);
    }

    @Test
    void aReactionIsSignedOnceAndTakenBackOnce() {
        React like = new React(POST, BOB, ReactionKind.LIKE);
        TakeBackReaction back = new TakeBackReaction(POST, BOB, ReactionKind.LIKE);
        ReactionAdded added = new ReactionAdded(POST, BAKERS, BOB, ReactionKind.LIKE, NOW, ADA);
        given(joined(BOB), founded(), opened(), published()).when(like).then(added);
        given(joined(BOB), founded(), opened(), published(), added).when(like).thenNothing();
        given(joined(BOB), founded(), opened(), published(), added)
                .when(back)
                .then(new ReactionTakenBack(POST, BAKERS, BOB, ReactionKind.LIKE, NOW, ADA));
        given(joined(BOB), founded(), opened(), published()).when(back).thenNothing();
    }

    @Test
    void nobodyReactsToWhatIsNotThere() {
        React like = new React(POST, BOB, ReactionKind.LIKE);
        given(joined(BOB), founded(), opened()).when(like).thenRefused(Refusal.POST_UNKNOWN);
        given(joined(BOB), founded(), published()).when(like).thenRefused(Refusal.POST_UNKNOWN);
        given(joined(BOB), founded(), opened(), published(), deleted())
                .when(like)
                .thenRefused(Refusal.POST_DELETED);
    }
}
