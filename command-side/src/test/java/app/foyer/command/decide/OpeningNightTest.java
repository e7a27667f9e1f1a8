package app.foyer.command.decide;

import static app.foyer.command.decide.People.ADA;
import static app.foyer.command.decide.People.BAKERS;
import static app.foyer.command.decide.People.BOB;
import static app.foyer.command.decide.People.EARLIER;
import static app.foyer.command.decide.People.POST;
import static app.foyer.command.decide.People.REPLY;
import static app.foyer.command.decide.People.founded;
import static app.foyer.command.decide.People.inside;
import static app.foyer.command.decide.People.joined;
import static app.foyer.command.decide.People.opened;
import static app.foyer.command.decide.People.published;
import static app.foyer.command.decide.Scenario.NOW;
import static app.foyer.command.decide.Scenario.given;

import app.foyer.contract.Content;
import app.foyer.contract.Limits;
import app.foyer.contract.OpeningRule;
import app.foyer.contract.Refusal;
import app.foyer.contract.Role;
import app.foyer.contract.command.CommunityCommand.OpenAtItsTime;
import app.foyer.contract.command.CommunityCommand.OpenCommunity;
import app.foyer.contract.command.CommunityCommand.SetOpening;
import app.foyer.contract.command.PostCommand.DeletePost;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.event.BeginningsEvent.BeginningDeleted;
import app.foyer.contract.event.BeginningsEvent.BeginningWritten;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.CommunityEvent.CommunityOpeningMissed;
import app.foyer.contract.event.CommunityEvent.CommunityOpeningSet;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostPublished;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningNightTest {
    private static final OpeningRule TWO_BY_TWO = new OpeningRule(2, 2);
    private static final Instant TONIGHT = NOW.plus(Duration.ofHours(3));
    private static final BeginningWritten BY_ADA = new BeginningWritten(BAKERS, POST, ADA, EARLIER);
    private static final BeginningWritten BY_BOB =
            new BeginningWritten(BAKERS, REPLY, BOB, EARLIER);

    private static Scenario closed(Event... further) {
        List<Event> events =
                new ArrayList<>(List.of(joined(ADA), founded(), inside(ADA, Role.FOUNDER)));
        events.addAll(List.of(further));
        return given(events.toArray(Event[]::new)).under(TWO_BY_TWO);
    }

    @Test
    void aFounderSetsMovesAndCallsOffTheTime() {
        closed().when(new SetOpening(BAKERS, ADA, TONIGHT, true))
                .then(new CommunityOpeningSet(BAKERS, NOW, TONIGHT, true));
        var set = new CommunityOpeningSet(BAKERS, EARLIER, TONIGHT, true);
        closed(set).when(new SetOpening(BAKERS, ADA, TONIGHT, true)).thenNothing();
        closed(set)
                .when(new SetOpening(BAKERS, ADA, null, true))
                .then(new CommunityOpeningSet(BAKERS, NOW, null, false));
        closed(opened())
                .when(new SetOpening(BAKERS, ADA, TONIGHT, false))
                .thenRefused(Refusal.ALREADY_OPEN);
        closed(joined(BOB), inside(BOB, Role.MODERATOR))
                .when(new SetOpening(BAKERS, BOB, TONIGHT, false))
                .thenRefused(Refusal.NOT_A_FOUNDER);
    }

    @Test
    void theTimeLiesInTheFutureAndNotFar() {
        for (Instant bad : List.of(NOW, EARLIER, NOW.plus(Limits.OPENING_WITHIN).plusMillis(1))) {
            closed().when(new SetOpening(BAKERS, ADA, bad, false))
                    .thenRefused(Refusal.OPENING_INVALID);
        }
    }

    @Test
    void nothingOpensEmpty() {
        closed(BY_ADA).when(new OpenCommunity(BAKERS, ADA)).thenRefused(Refusal.OPENING_EMPTY);
        closed(BY_ADA, new BeginningWritten(BAKERS, REPLY, ADA, EARLIER))
                .when(new OpenCommunity(BAKERS, ADA))
                .thenRefused(Refusal.OPENING_EMPTY);
        closed(BY_ADA, BY_BOB)
                .when(new OpenCommunity(BAKERS, ADA))
                .then(new CommunityOpened(BAKERS, NOW));
        closed(BY_ADA, BY_BOB, new BeginningDeleted(BAKERS, REPLY, BOB, EARLIER))
                .when(new OpenCommunity(BAKERS, ADA))
                .thenRefused(Refusal.OPENING_EMPTY);
        closed().when(new OpenCommunity(BAKERS, null)).then(new CommunityOpened(BAKERS, NOW));
    }

    @Test
    void whatIsWrittenBeforehandCountsUntilItIsDeleted() {
        closed().when(new PublishPost(POST, BAKERS, ADA, Content.of("Bread")))
                .then(
                        new PostPublished(POST, BAKERS, ADA, NOW, "Bread", 5),
                        new BeginningWritten(BAKERS, POST, ADA, NOW));
        closed(published(), BY_ADA)
                .when(new DeletePost(POST, ADA))
                .then(
                        new PostDeleted(POST, BAKERS, ADA, null, NOW),
                        new BeginningDeleted(BAKERS, POST, ADA, NOW));
        closed(opened())
                .when(new PublishPost(POST, BAKERS, ADA, Content.of("Bread")))
                .then(new PostPublished(POST, BAKERS, ADA, NOW, "Bread", 5));
    }

    @Test
    void atItsTimeItOpensOrSaysWhatIsMissing() {
        var due = new CommunityOpeningSet(BAKERS, EARLIER, NOW, false);
        closed(BY_ADA, BY_BOB, due)
                .when(new OpenAtItsTime(BAKERS))
                .then(new CommunityOpened(BAKERS, NOW));
        closed(BY_ADA, due)
                .when(new OpenAtItsTime(BAKERS))
                .then(new CommunityOpeningMissed(BAKERS, NOW, 1, 1));
        closed(BY_ADA, due, new CommunityOpeningMissed(BAKERS, EARLIER, 1, 1))
                .when(new OpenAtItsTime(BAKERS))
                .thenNothing();
        closed(BY_ADA, BY_BOB, new CommunityOpeningSet(BAKERS, EARLIER, TONIGHT, false))
                .when(new OpenAtItsTime(BAKERS))
                .thenNothing();
        closed(BY_ADA, BY_BOB, due, opened()).when(new OpenAtItsTime(BAKERS)).thenNothing();
    }
}
