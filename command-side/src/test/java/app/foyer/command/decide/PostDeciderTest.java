package app.foyer.command.decide;

import static app.foyer.command.decide.People.ADA;
import static app.foyer.command.decide.People.BAKERS;
import static app.foyer.command.decide.People.BOB;
import static app.foyer.command.decide.People.POST;
import static app.foyer.command.decide.People.REPLY;
import static app.foyer.command.decide.People.deleted;
import static app.foyer.command.decide.People.founded;
import static app.foyer.command.decide.People.inside;
import static app.foyer.command.decide.People.joined;
import static app.foyer.command.decide.People.left;
import static app.foyer.command.decide.People.opened;
import static app.foyer.command.decide.People.published;
import static app.foyer.command.decide.Scenario.NOW;
import static app.foyer.command.decide.Scenario.given;

import app.foyer.contract.Content;
import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Role;
import app.foyer.contract.command.PostCommand.DeletePost;
import app.foyer.contract.command.PostCommand.EditPost;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.command.PostCommand.Reply;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.id.PostId;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PostDeciderTest {
    private static final Content HELLO = Content.of("Hello");
    private static final Content THANKS = Content.of("Thanks");

    /** An open community with Ada its founder and Bob inside. */
    private static Event[] evening(Event... more) {
        Event[] common = {
            joined(ADA),
            joined(BOB),
            founded(),
            inside(ADA, Role.FOUNDER),
            opened(),
            inside(BOB, Role.MEMBER)
        };
        return Stream.concat(Arrays.stream(common), Arrays.stream(more)).toArray(Event[]::new);
    }

    private static PublishPost publish(Content content) {
        return new PublishPost(POST, BAKERS, BOB, content);
    }

    @Test
    void aMemberOfTheCommunityPublishes() {
        given(evening())
                .when(publish(HELLO))
                .then(new PostPublished(POST, BAKERS, BOB, NOW, "Hello", 5));
    }

    @Test
    void publishingTheSamePostTwiceIsPublishingOnce() {
        given(evening(published())).when(publish(HELLO)).thenNothing();
    }

    @Test
    void aPostOfWhichOnlyTheLengthIsKnownIsPublished() {
        given(evening())
                .when(publish(Content.ofLength(70_000)))
                .then(new PostPublished(POST, BAKERS, BOB, NOW, null, 70_000));
    }

    @Test
    void anEmptyPostIsRefused() {
        given(evening()).when(publish(Content.of(" \n"))).thenRefused(Refusal.POST_EMPTY);
    }

    @Test
    void aPostAsLongAsAllowedIsPublishedAndALongerOneRefused() {
        String longest = "🥖".repeat(Limits.POST_LENGTH_MAX);
        given(evening())
                .when(publish(Content.of(longest)))
                .then(new PostPublished(POST, BAKERS, BOB, NOW, longest, Limits.POST_LENGTH_MAX));
        given(evening())
                .when(publish(Content.of(longest + "!")))
                .thenRefused(Refusal.POST_TOO_LONG);
    }

    @Test
    void nobodyPublishesInAnUnknownCommunity() {
        given(joined(BOB)).when(publish(HELLO)).thenRefused(Refusal.COMMUNITY_UNKNOWN);
    }

    @Test
    void whoIsOutsideOrLeftDoesNotPublish() {
        given(joined(BOB), founded(), opened())
                .when(publish(HELLO))
                .thenRefused(Refusal.NOT_A_MEMBER);
        given(evening(left(BOB))).when(publish(HELLO)).thenRefused(Refusal.NOT_A_MEMBER);
    }

    @Test
    void aCommunityThatIsNotOpenDoesNotExistForOutsiders() {
        given(joined(BOB), founded()).when(publish(HELLO)).thenRefused(Refusal.COMMUNITY_UNKNOWN);
        given(joined(BOB), founded(), published())
                .when(new Reply(REPLY, POST, BOB, THANKS))
                .thenRefused(Refusal.POST_UNKNOWN);
        given(joined(BOB), founded(), published())
                .when(new EditPost(POST, BOB, THANKS))
                .thenRefused(Refusal.POST_UNKNOWN);
    }

    @Test
    void aReplyJoinsTheThreadOfWhatItAnswers() {
        ReplyWritten first =
                new ReplyWritten(REPLY, BAKERS, BOB, POST, ADA, POST, NOW, "Thanks", 6);
        given(evening(published())).when(new Reply(REPLY, POST, BOB, THANKS)).then(first);
        PostId second = new PostId(102);
        given(evening(published(), first))
                .when(new Reply(second, REPLY, ADA, HELLO))
                .then(new ReplyWritten(second, BAKERS, ADA, REPLY, BOB, POST, NOW, "Hello", 5));
    }

    @Test
    void aReplyNeedsALivingParent() {
        given(evening())
                .when(new Reply(REPLY, POST, BOB, THANKS))
                .thenRefused(Refusal.POST_UNKNOWN);
        given(evening(published(), deleted()))
                .when(new Reply(REPLY, POST, BOB, THANKS))
                .thenRefused(Refusal.POST_DELETED);
    }

    @Test
    void onlyItsAuthorChangesAPost() {
        given(evening(published()))
                .when(new EditPost(POST, ADA, THANKS))
                .then(new PostEdited(POST, BAKERS, ADA, NOW, "Thanks", 6, null, null, null, 1));
        given(evening(published()))
                .when(new EditPost(POST, BOB, THANKS))
                .thenRefused(Refusal.NOT_THE_AUTHOR);
        given(evening(published()))
                .when(new DeletePost(POST, BOB))
                .thenRefused(Refusal.NOT_THE_AUTHOR);
    }

    @Test
    void anEditThatChangesNothingRecordsNothing() {
        given(evening(published())).when(new EditPost(POST, ADA, HELLO)).thenNothing();
    }

    @Test
    void anEditIsHeldToTheSameLimits() {
        given(evening(published()))
                .when(new EditPost(POST, ADA, Content.of("")))
                .thenRefused(Refusal.POST_EMPTY);
    }

    @Test
    void deletingTwiceRecordsOneEvent() {
        given(evening(published()))
                .when(new DeletePost(POST, ADA))
                .then(new PostDeleted(POST, BAKERS, ADA, null, NOW));
        given(evening(published(), deleted())).when(new DeletePost(POST, ADA)).thenNothing();
    }

    @Test
    void aDeletedPostIsNotEdited() {
        given(evening(published(), deleted()))
                .when(new EditPost(POST, ADA, THANKS))
                .thenRefused(Refusal.POST_DELETED);
    }
}
