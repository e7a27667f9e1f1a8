package app.foyer.command.decide;

import static app.foyer.command.decide.People.ADA;
import static app.foyer.command.decide.People.BAKERS;
import static app.foyer.command.decide.People.BOB;
import static app.foyer.command.decide.People.CLEO;
import static app.foyer.command.decide.People.EARLIER;
import static app.foyer.command.decide.People.POST;
import static app.foyer.command.decide.People.REPLY;
import static app.foyer.command.decide.People.behind;
import static app.foyer.command.decide.People.inside;
import static app.foyer.command.decide.Scenario.NOW;
import static app.foyer.command.decide.Scenario.given;

import app.foyer.contract.Content;
import app.foyer.contract.Door;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.Refusal;
import app.foyer.contract.Role;
import app.foyer.contract.command.PostCommand.DeletePost;
import app.foyer.contract.command.PostCommand.EditPost;
import app.foyer.contract.command.PostCommand.RemovePost;
import app.foyer.contract.command.PostCommand.Reply;
import app.foyer.contract.command.PostCommand.RestorePost;
import app.foyer.contract.command.ReactionCommand.React;
import app.foyer.contract.event.BeginningsEvent.BeginningDeleted;
import app.foyer.contract.event.BeginningsEvent.BeginningWritten;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.PostEvent.PostRestored;
import app.foyer.contract.event.PostEvent.RemovedPostDeleted;
import app.foyer.contract.id.MemberId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostRemovalTest {
    private static final String WHY = "Not about bread.";

    /** Ada founded, Cleo moderates, Bob wrote. */
    private static Event[] evening(Event... further) {
        List<Event> events = new ArrayList<>();
        events.add(inside(BOB, Role.MEMBER));
        events.add(inside(CLEO, Role.MODERATOR));
        events.add(new PostPublished(POST, BAKERS, BOB, EARLIER, "Hello", 5));
        events.addAll(List.of(further));
        return behind(Door.OPEN, events.toArray(Event[]::new));
    }

    private static PostRemoved removed(@Nullable MemberId by) {
        return new PostRemoved(POST, BAKERS, BOB, null, by, EARLIER, WHY);
    }

    @Test
    void foundersModeratorsAndOperatorsRemoveAPost() {
        given(evening())
                .when(new RemovePost(POST, ADA, WHY))
                .then(new PostRemoved(POST, BAKERS, BOB, null, ADA, NOW, WHY));
        given(evening())
                .when(new RemovePost(POST, CLEO, WHY))
                .then(new PostRemoved(POST, BAKERS, BOB, null, CLEO, NOW, WHY));
        given(evening())
                .when(new RemovePost(POST, null, WHY))
                .then(new PostRemoved(POST, BAKERS, BOB, null, null, NOW, WHY));
        given(evening(removed(ADA))).when(new RemovePost(POST, CLEO, WHY)).thenNothing();
    }

    @Test
    void aRemovalHasAReason() {
        given(evening()).when(new RemovePost(POST, ADA, " ")).thenRefused(Refusal.REASON_INVALID);
        given(evening())
                .when(new RemovePost(POST, null, "x".repeat(501)))
                .thenRefused(Refusal.REASON_INVALID);
    }

    @Test
    void nobodyElseDoesAndNobodyTheirOwn() {
        given(evening()).when(new RemovePost(POST, BOB, WHY)).thenRefused(Refusal.NOT_A_MODERATOR);
        given(evening(inside(BOB, Role.MODERATOR)))
                .when(new RemovePost(POST, BOB, WHY))
                .thenRefused(Refusal.OUTRANKED);
        given(evening(inside(BOB, Role.MODERATOR), removed(ADA)))
                .when(new RestorePost(POST, BOB))
                .thenRefused(Refusal.OUTRANKED);
    }

    @Test
    void whoDoesNotReadTheCommunityIsToldNothing() {
        given(
                        behind(
                                Door.INVITATION,
                                inside(BOB, Role.MEMBER),
                                new PostPublished(POST, BAKERS, BOB, EARLIER, "Hello", 5)))
                .when(new RemovePost(POST, CLEO, WHY))
                .thenRefused(Refusal.POST_UNKNOWN);
        given(evening()).when(new RemovePost(REPLY, ADA, WHY)).thenRefused(Refusal.POST_UNKNOWN);
    }

    @Test
    void aRemovedPostIsRestored() {
        given(evening(removed(ADA)))
                .when(new RestorePost(POST, CLEO))
                .then(new PostRestored(POST, BAKERS, BOB, null, CLEO, NOW));
        given(evening()).when(new RestorePost(POST, CLEO)).thenNothing();
    }

    @Test
    void whatAnOperatorRemovedAnOperatorRestores() {
        given(evening(removed(null)))
                .when(new RestorePost(POST, ADA))
                .thenRefused(Refusal.REMOVED_BY_OPERATOR);
        given(evening(removed(null)))
                .when(new RestorePost(POST, null))
                .then(new PostRestored(POST, BAKERS, BOB, null, null, NOW));
    }

    @Test
    void aRemovedPostIsNotEditedRepliedToOrReactedTo() {
        given(evening(removed(ADA)))
                .when(new EditPost(POST, BOB, Content.of("Bread!")))
                .thenRefused(Refusal.POST_REMOVED);
        given(evening(removed(ADA)))
                .when(new Reply(REPLY, POST, CLEO, Content.of("Well")))
                .thenRefused(Refusal.POST_REMOVED);
        given(evening(removed(ADA)))
                .when(new React(POST, CLEO, ReactionKind.WITH_YOU))
                .thenRefused(Refusal.POST_REMOVED);
    }

    @Test
    void itsAuthorDeletesItForGood() {
        Event deleted = new RemovedPostDeleted(POST, BAKERS, BOB, EARLIER);
        given(evening(removed(ADA)))
                .when(new DeletePost(POST, BOB))
                .then(new RemovedPostDeleted(POST, BAKERS, BOB, NOW));
        given(evening(removed(ADA), deleted)).when(new DeletePost(POST, BOB)).thenNothing();
        given(evening(removed(ADA), deleted))
                .when(new RestorePost(POST, ADA))
                .thenRefused(Refusal.POST_DELETED);
    }

    @Test
    void whatIsRemovedDoesNotCountForTheOpening() {
        Event[] before = {
            People.joined(ADA),
            People.joined(BOB),
            People.founded(),
            inside(ADA, Role.FOUNDER),
            inside(BOB, Role.MEMBER),
            new PostPublished(POST, BAKERS, BOB, EARLIER, "Hello", 5),
            new BeginningWritten(BAKERS, POST, BOB, EARLIER)
        };
        given(before)
                .when(new RemovePost(POST, ADA, WHY))
                .then(
                        new PostRemoved(POST, BAKERS, BOB, null, ADA, NOW, WHY),
                        new BeginningDeleted(BAKERS, POST, BOB, NOW));
        List<Event> after = new ArrayList<>(List.of(before));
        after.add(removed(ADA));
        after.add(new BeginningDeleted(BAKERS, POST, BOB, EARLIER));
        given(after.toArray(Event[]::new))
                .when(new RestorePost(POST, ADA))
                .then(
                        new PostRestored(POST, BAKERS, BOB, null, ADA, NOW),
                        new BeginningWritten(BAKERS, POST, BOB, NOW));
        given(after.toArray(Event[]::new))
                .when(new DeletePost(POST, BOB))
                .then(new RemovedPostDeleted(POST, BAKERS, BOB, NOW));
    }
}
