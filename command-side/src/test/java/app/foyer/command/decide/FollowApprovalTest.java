package app.foyer.command.decide;

import static app.foyer.command.decide.People.ADA;
import static app.foyer.command.decide.People.BOB;
import static app.foyer.command.decide.People.EARLIER;
import static app.foyer.command.decide.People.joined;
import static app.foyer.command.decide.Scenario.NOW;
import static app.foyer.command.decide.Scenario.given;

import app.foyer.contract.Followers;
import app.foyer.contract.Refusal;
import app.foyer.contract.command.BlockCommand.Block;
import app.foyer.contract.command.FollowCommand.ApproveFollow;
import app.foyer.contract.command.FollowCommand.DeclineFollow;
import app.foyer.contract.command.FollowCommand.Follow;
import app.foyer.contract.command.FollowCommand.RemoveFollower;
import app.foyer.contract.command.FollowCommand.Unfollow;
import app.foyer.contract.command.MemberCommand.SetFollowers;
import app.foyer.contract.event.BlockEvent.BlockMade;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.FollowEvent.FollowAsked;
import app.foyer.contract.event.FollowEvent.FollowDeclined;
import app.foyer.contract.event.FollowEvent.FollowEnded;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.FollowEvent.FollowWithdrawn;
import app.foyer.contract.event.MemberEvent.MemberFollowersSet;
import app.foyer.contract.event.MemberEvent.MemberLeft;
import app.foyer.contract.event.MemberEvent.MemberReinstated;
import app.foyer.contract.event.MemberEvent.MemberSuspended;
import app.foyer.contract.event.MemberEvent.ProfileChanged;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowApprovalTest {
    private static final MemberFollowersSet APPROVAL =
            new MemberFollowersSet(ADA, EARLIER, Followers.APPROVAL);
    private static final FollowAsked ASKED = new FollowAsked(BOB, ADA, EARLIER);

    /** Ada wishes to be asked. */
    private static Scenario asking(Event... further) {
        List<Event> events = new ArrayList<>(List.of(joined(ADA), joined(BOB), APPROVAL));
        events.addAll(List.of(further));
        return given(events.toArray(Event[]::new));
    }

    @Test
    void howOneIsFollowedIsSetOnceAndOutlastsOtherChanges() {
        SetFollowers set = new SetFollowers(ADA, Followers.APPROVAL);
        given(joined(ADA)).when(set).then(new MemberFollowersSet(ADA, NOW, Followers.APPROVAL));
        asking().when(set).thenNothing();
        asking(
                        new ProfileChanged(ADA, EARLIER, People.PROFILE),
                        new MemberSuspended(ADA, EARLIER, null, "x"),
                        new MemberReinstated(ADA, EARLIER))
                .when(set)
                .thenNothing();
    }

    @Test
    void whoWouldFollowAsksOnceAndTakesItBack() {
        asking().when(new Follow(BOB, ADA)).then(new FollowAsked(BOB, ADA, NOW));
        asking(ASKED).when(new Follow(BOB, ADA)).thenNothing();
        asking(ASKED).when(new Unfollow(BOB, ADA)).then(new FollowWithdrawn(BOB, ADA, NOW));
    }

    @Test
    void theOtherApprovesOrDeclines() {
        ApproveFollow approve = new ApproveFollow(BOB, ADA);
        DeclineFollow decline = new DeclineFollow(BOB, ADA);
        asking(ASKED).when(approve).then(new FollowStarted(BOB, ADA, NOW, ADA));
        asking().when(approve).thenRefused(Refusal.FOLLOW_NOT_ASKED);
        asking(new FollowStarted(BOB, ADA, EARLIER)).when(approve).thenNothing();
        asking(ASKED).when(decline).then(new FollowDeclined(BOB, ADA, NOW));
        asking().when(decline).thenNothing();
        asking(ASKED, new FollowDeclined(BOB, ADA, EARLIER))
                .when(new Follow(BOB, ADA))
                .then(new FollowAsked(BOB, ADA, NOW));
    }

    @Test
    void aFollowerIsRemoved() {
        RemoveFollower remove = new RemoveFollower(BOB, ADA);
        asking(new FollowStarted(BOB, ADA, EARLIER))
                .when(remove)
                .then(new FollowEnded(BOB, ADA, NOW));
        asking().when(remove).thenNothing();
    }

    @Test
    void whoWaitsWhenItIsOpenAgainWaitsOnUnlessLetInOrAskingAnew() {
        MemberFollowersSet open = new MemberFollowersSet(ADA, EARLIER, Followers.OPEN);
        asking(ASKED, open)
                .when(new ApproveFollow(BOB, ADA))
                .then(new FollowStarted(BOB, ADA, NOW, ADA));
        asking(ASKED, open).when(new Follow(BOB, ADA)).then(new FollowStarted(BOB, ADA, NOW));
    }

    @Test
    void aBlockEndsARequestAndWhoLeavesAsksNoMore() {
        asking(ASKED)
                .when(new Block(ADA, BOB))
                .then(new BlockMade(ADA, BOB, NOW), new FollowWithdrawn(BOB, ADA, NOW));
        asking(ASKED, new MemberLeft(BOB, EARLIER))
                .when(new Unfollow(BOB, ADA))
                .then(new FollowWithdrawn(BOB, ADA, NOW));
        asking(ASKED, new MemberLeft(BOB, EARLIER))
                .when(new ApproveFollow(BOB, ADA))
                .thenRefused(Refusal.MEMBER_UNKNOWN);
    }
}
