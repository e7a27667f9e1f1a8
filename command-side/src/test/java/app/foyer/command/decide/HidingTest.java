package app.foyer.command.decide;

import static app.foyer.command.decide.People.ADA;
import static app.foyer.command.decide.People.BOB;
import static app.foyer.command.decide.People.EARLIER;
import static app.foyer.command.decide.People.POST;
import static app.foyer.command.decide.People.deleted;
import static app.foyer.command.decide.People.founded;
import static app.foyer.command.decide.People.joined;
import static app.foyer.command.decide.People.opened;
import static app.foyer.command.decide.People.published;
import static app.foyer.command.decide.Scenario.NOW;
import static app.foyer.command.decide.Scenario.given;

import app.foyer.contract.Refusal;
import app.foyer.contract.command.HidingCommand.HidePost;
import app.foyer.contract.command.HidingCommand.ShowPost;
import app.foyer.contract.event.BlockEvent.BlockMade;
import app.foyer.contract.event.HidingEvent.PostHidden;
import app.foyer.contract.event.HidingEvent.PostShown;
import org.junit.jupiter.api.Test;

class HidingTest {
    private static final HidePost HIDE = new HidePost(BOB, POST);
    private static final ShowPost SHOW = new ShowPost(BOB, POST);
    private static final PostHidden HIDDEN = new PostHidden(BOB, POST, EARLIER);

    @Test
    void aPostIsHiddenOnceAndShownOnce() {
        given(joined(BOB), founded(), opened(), published())
                .when(HIDE)
                .then(new PostHidden(BOB, POST, NOW));
        given(joined(BOB), founded(), opened(), published(), HIDDEN).when(HIDE).thenNothing();
        given(joined(BOB), founded(), opened(), published(), HIDDEN)
                .when(SHOW)
                .then(new PostShown(BOB, POST, NOW));
        given(joined(BOB), founded(), opened(), published()).when(SHOW).thenNothing();
    }

    @Test
    void onlyWhatIsSeenIsHidden() {
        given(joined(BOB)).when(HIDE).thenRefused(Refusal.POST_UNKNOWN);
        given(joined(BOB), founded(), published()).when(HIDE).thenRefused(Refusal.POST_UNKNOWN);
        given(joined(BOB), founded(), opened(), published(), deleted())
                .when(HIDE)
                .thenRefused(Refusal.POST_UNKNOWN);
        given(
                        joined(ADA),
                        joined(BOB),
                        founded(),
                        opened(),
                        published(),
                        new BlockMade(ADA, BOB, EARLIER))
                .when(HIDE)
                .thenRefused(Refusal.POST_UNKNOWN);
        given().when(HIDE).thenRefused(Refusal.MEMBER_UNKNOWN);
    }

    @Test
    void whatIsGoneCanBeShownAgain() {
        given(joined(BOB), founded(), opened(), published(), HIDDEN, deleted())
                .when(SHOW)
                .then(new PostShown(BOB, POST, NOW));
    }
}
