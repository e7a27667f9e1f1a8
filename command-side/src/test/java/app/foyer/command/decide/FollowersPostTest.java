package app.foyer.command.decide;

import static app.foyer.command.decide.People.ADA;
import static app.foyer.command.decide.People.BAKERS;
import static app.foyer.command.decide.People.BOB;
import static app.foyer.command.decide.People.CLEO;
import static app.foyer.command.decide.People.EARLIER;
import static app.foyer.command.decide.People.POST;
import static app.foyer.command.decide.People.REPLY;
import static app.foyer.command.decide.People.behind;
import static app.foyer.command.decide.People.founded;
import static app.foyer.command.decide.People.inside;
import static app.foyer.command.decide.People.joined;
import static app.foyer.command.decide.Scenario.NOW;
import static app.foyer.command.decide.Scenario.given;
import static app.foyer.contract.id.CommunityId.NETWORK;

import app.foyer.contract.Audience;
import app.foyer.contract.Content;
import app.foyer.contract.Door;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.Refusal;
import app.foyer.contract.ReportKind;
import app.foyer.contract.Reported;
import app.foyer.contract.Role;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.PostCommand.DeletePost;
import app.foyer.contract.command.PostCommand.EditPost;
import app.foyer.contract.command.PostCommand.ImportPost;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.command.PostCommand.RemovePost;
import app.foyer.contract.command.PostCommand.Reply;
import app.foyer.contract.command.ReactionCommand.React;
import app.foyer.contract.command.ReportCommand.Report;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.FollowEvent.FollowEnded;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostImported;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.event.ReactionEvent.ReactionAdded;
import app.foyer.contract.event.ReportEvent.ReportMade;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A post for its author's followers: for all others it does not exist. */
class FollowersPostTest {
    private static final Content HELLO = Content.of("Hello");

    /** Bob wrote for his followers; Cleo follows him, Ada, who founded the place, does not. */
    private static Event[] evening(Event... more) {
        List<Event> events = new ArrayList<>(List.of(behind(Door.OPEN)));
        events.add(inside(BOB, Role.MEMBER));
        events.add(inside(CLEO, Role.MEMBER));
        events.add(new FollowStarted(CLEO, BOB, EARLIER));
        events.add(forFollowers());
        events.addAll(List.of(more));
        return events.toArray(Event[]::new);
    }

    private static PostPublished forFollowers() {
        return new PostPublished(POST, BAKERS, BOB, EARLIER, "Hello", 5, null, null, BOB);
    }

    private static ReplyWritten reply() {
        return new ReplyWritten(
                REPLY, BAKERS, CLEO, POST, BOB, POST, NOW, "Hello", 5, null, null, BOB);
    }

    @Test
    void whoWritesForFollowersSaysWhose() {
        given(behind(Door.OPEN, inside(BOB, Role.MEMBER)))
                .when(new PublishPost(POST, BAKERS, BOB, HELLO, Audience.FOLLOWERS))
                .then(new PostPublished(POST, BAKERS, BOB, NOW, "Hello", 5, null, null, BOB));
    }

    @Test
    void itTellsAnUnopenedCommunityNothing() {
        given(joined(ADA), founded(), inside(ADA, Role.FOUNDER))
                .when(new PublishPost(POST, BAKERS, ADA, HELLO, Audience.FOLLOWERS))
                .then(new PostPublished(POST, BAKERS, ADA, NOW, "Hello", 5, null, null, ADA));
        given(
                        joined(ADA),
                        founded(),
                        inside(ADA, Role.FOUNDER),
                        new PostPublished(POST, BAKERS, ADA, EARLIER, "Hi", 2, null, null, ADA))
                .when(new DeletePost(POST, ADA))
                .then(new PostDeleted(POST, BAKERS, ADA, null, NOW, ADA));
    }

    @Test
    void aFollowerReadsAnswersAndReacts() {
        given(evening()).when(new Reply(REPLY, POST, CLEO, HELLO)).then(reply());
        given(evening())
                .when(new React(POST, CLEO, ReactionKind.LIKE))
                .then(new ReactionAdded(POST, BAKERS, CLEO, ReactionKind.LIKE, NOW, BOB));
    }

    @Test
    void forWhoDoesNotFollowItDoesNotExist() {
        for (Command command :
                List.of(
                        new Reply(REPLY, POST, ADA, HELLO),
                        new React(POST, ADA, ReactionKind.LIKE),
                        new EditPost(POST, ADA, HELLO),
                        new DeletePost(POST, ADA),
                        new RemovePost(POST, ADA, "because"))) {
            given(evening()).when(command).thenRefused(Refusal.POST_UNKNOWN);
            given(evening(new PostDeleted(POST, BAKERS, BOB, null, EARLIER, BOB)))
                    .when(command)
                    .thenRefused(Refusal.POST_UNKNOWN);
        }
    }

    @Test
    void whoUnfollowedSeesItNoLonger() {
        given(evening(new FollowEnded(CLEO, BOB, EARLIER)))
                .when(new Reply(REPLY, POST, CLEO, HELLO))
                .thenRefused(Refusal.POST_UNKNOWN);
    }

    @Test
    void anAnswerBelongsToItsAuthorAlsoWhenTheyFollowNoLonger() {
        given(evening(reply(), new FollowEnded(CLEO, BOB, EARLIER)))
                .when(new EditPost(REPLY, CLEO, Content.of("Bye")))
                .then(new PostEdited(REPLY, BAKERS, CLEO, NOW, "Bye", 3, null, null, BOB, 1));
        given(evening(reply(), new FollowEnded(CLEO, BOB, EARLIER)))
                .when(new DeletePost(REPLY, CLEO))
                .then(new PostDeleted(REPLY, BAKERS, CLEO, POST, NOW, BOB));
    }

    @Test
    void anOperatorRemovesItAndAFounderOnlyIfTheyFollow() {
        PostRemoved removed = new PostRemoved(POST, BAKERS, BOB, null, null, NOW, "because", BOB);
        given(evening()).when(new RemovePost(POST, null, "because")).then(removed);
        given(evening(new FollowStarted(ADA, BOB, EARLIER)))
                .when(new RemovePost(POST, ADA, "because"))
                .then(new PostRemoved(POST, BAKERS, BOB, null, ADA, NOW, "because", BOB));
    }

    @Test
    void aFollowerReportsItToOperatorsSinceModeratorsDoNotSeeIt() {
        Reported about = Reported.of(POST);
        Report toOperators = new Report(CLEO, about, NETWORK, ReportKind.SPAM, null);
        given(evening())
                .when(new Report(CLEO, about, BAKERS, ReportKind.SPAM, null))
                .thenRefused(Refusal.REPORT_FOR_OPERATORS);
        given(evening())
                .when(toOperators)
                .then(
                        new ReportMade(
                                toOperators.report(),
                                CLEO,
                                NETWORK,
                                about,
                                BOB,
                                NOW,
                                ReportKind.SPAM,
                                null));
        given(evening())
                .when(new Report(ADA, about, NETWORK, ReportKind.SPAM, null))
                .thenRefused(Refusal.POST_UNKNOWN);
    }

    @Test
    void whatIsBroughtAlongAnswersNoPostForFollowers() {
        given(evening())
                .when(new ImportPost(REPLY, BAKERS, CLEO, POST, HELLO, EARLIER))
                .then(new PostImported(REPLY, BAKERS, CLEO, null, REPLY, EARLIER, "Hello", 5));
    }
}
