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
import static app.foyer.command.decide.People.published;
import static app.foyer.command.decide.Scenario.NOW;
import static app.foyer.command.decide.Scenario.given;

import app.foyer.contract.Additions;
import app.foyer.contract.Attachment;
import app.foyer.contract.Content;
import app.foyer.contract.Door;
import app.foyer.contract.Language;
import app.foyer.contract.Limits;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.Refusal;
import app.foyer.contract.Role;
import app.foyer.contract.command.PostCommand.EditPost;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.command.PostCommand.Reply;
import app.foyer.contract.command.ReactionCommand.React;
import app.foyer.contract.command.ReactionCommand.TakeBackReaction;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.event.ReactionEvent.ReactionAdded;
import app.foyer.contract.event.ReactionEvent.ReactionTakenBack;
import app.foyer.contract.id.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What posts may say, how often they change, and what is signed under them. */
class PostContentTest {
    private static final Attachment LOAF =
            new Attachment("https://example.org/loaf.jpg", "image/jpeg", "A loaf");
    private static final ReactionKind PARTY = ReactionKind.ofWord("party-parrot");

    private static Event[] evening(Event... more) {
        List<Event> events = new ArrayList<>(List.of(behind(Door.OPEN)));
        events.add(inside(BOB, Role.MEMBER));
        events.addAll(List.of(more));
        return events.toArray(Event[]::new);
    }

    private static Content content(
            String text, @Nullable String warning, List<Attachment> attachments, String language) {
        return Content.of(
                text, Additions.of(warning, attachments, new Language(language, false)), List.of());
    }

    private static Content with(Attachment... attachments) {
        return content("Look", null, List.of(attachments), "en");
    }

    private static void refused(Refusal refusal, Content content) {
        given(evening()).when(new PublishPost(POST, BAKERS, BOB, content)).thenRefused(refusal);
    }

    private static void taken(Content content) {
        given(evening())
                .when(new PublishPost(POST, BAKERS, BOB, content))
                .then(
                        new PostPublished(
                                POST,
                                BAKERS,
                                BOB,
                                NOW,
                                content.text(),
                                content.length(),
                                content.additions(),
                                content.mentions(),
                                null));
    }

    @Test
    void allThatIsGivenStandsInTheEvent() {
        taken(
                Content.of(
                        "Look, @cleo",
                        Additions.of("Crumbs", List.of(LOAF), new Language("en", true)),
                        List.of(CLEO)));
    }

    @Test
    void anAttachmentAloneIsAPost() {
        taken(content("", null, List.of(LOAF), "en"));
        refused(Refusal.POST_EMPTY, content("", "Crumbs", List.of(), "en"));
    }

    @Test
    void fourAttachmentsAreTheMost() {
        taken(with(Collections.nCopies(4, LOAF).toArray(Attachment[]::new)));
        refused(
                Refusal.ATTACHMENTS_TOO_MANY,
                with(Collections.nCopies(5, LOAF).toArray(Attachment[]::new)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "loaf.jpg",
                "//example.org/loaf.jpg",
                "http://example.org/loaf.jpg",
                "javascript:alert(1)",
                "data:text/html,hello",
                "file:///etc/passwd",
                "https:///loaf.jpg",
                "https://me:secret@example.org/",
                "https://me@example.org/",
                "https://exa mple.org/"
            })
    void anAddressThatIsNotHttpsWithAHostAndWithoutCredentialsIsRefused(String url) {
        refused(Refusal.ATTACHMENT_INVALID, with(new Attachment(url, "image/png", null)));
    }

    @Test
    void whatAnAttachmentSaysOfItselfHasItsLimits() {
        String address = "https://example.org/";
        String longest = address + "a".repeat(Limits.URL_LENGTH_MAX - address.length());
        taken(with(new Attachment(longest, "image/png", "ä".repeat(Limits.ALT_LENGTH_MAX))));
        refused(Refusal.ATTACHMENT_INVALID, with(new Attachment(longest + "a", "image/png", null)));
        refused(
                Refusal.ATTACHMENT_INVALID,
                with(new Attachment(address, "image/png", "a".repeat(Limits.ALT_LENGTH_MAX + 1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image/svg+xml", "video/mp4", "audio/ogg", "text/html", "application/pdf"})
    void aMediaTypeThatIsShownIsTaken(String type) {
        taken(with(new Attachment("https://example.org/", type, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "image", "image/", "text/javascript", "application/zip", "x/y"})
    void anotherMediaTypeIsRefused(String type) {
        refused(
                Refusal.ATTACHMENT_INVALID,
                with(new Attachment("https://example.org/", type, null)));
    }

    @Test
    void aWarningHasOneTo200Characters() {
        taken(content("Hello", "w".repeat(200), List.of(), "en"));
        refused(Refusal.WARNING_INVALID, content("Hello", "w".repeat(201), List.of(), "en"));
        refused(Refusal.WARNING_INVALID, content("Hello", " ", List.of(), "en"));
    }

    @Test
    void aLanguageIsATag() {
        taken(content("Hallo", null, List.of(), "de-AT"));
        refused(Refusal.LANGUAGE_INVALID, content("Hallo", null, List.of(), "german!"));
    }

    @Test
    void whoIsMentionedIsInTheNetwork() {
        refused(Refusal.MEMBER_UNKNOWN, Content.of("Hi", null, List.of(new MemberId(99))));
        refused(Refusal.MENTIONS_TOO_MANY, Content.of("Hi", null, Collections.nCopies(11, CLEO)));
        Content hi = Content.of("Hi", null, List.of(new MemberId(99)));
        given(evening(published()))
                .when(new Reply(REPLY, POST, BOB, hi))
                .thenRefused(Refusal.MEMBER_UNKNOWN);
        given(evening(published()))
                .when(new EditPost(POST, ADA, hi))
                .thenRefused(Refusal.MEMBER_UNKNOWN);
    }

    @Test
    void aReplySaysAsMuch() {
        Content answer = content("Look", "Crumbs", List.of(LOAF), "en");
        given(evening(published()))
                .when(new Reply(REPLY, POST, BOB, answer))
                .then(
                        new ReplyWritten(
                                REPLY,
                                BAKERS,
                                BOB,
                                POST,
                                ADA,
                                POST,
                                NOW,
                                "Look",
                                4,
                                answer.additions(),
                                null,
                                null));
    }

    @Test
    void anEditChangesAllThatIsSaid() {
        Content changed = content("Hello", "Crumbs", List.of(), "en");
        PostEdited edited =
                new PostEdited(
                        POST, BAKERS, ADA, NOW, "Hello", 5, changed.additions(), null, null, 1);
        given(evening(published())).when(new EditPost(POST, ADA, changed)).then(edited);
        given(evening(published(), edited)).when(new EditPost(POST, ADA, changed)).thenNothing();
        given(evening(published(), edited))
                .when(new EditPost(POST, ADA, Content.of("Hello")))
                .then(new PostEdited(POST, BAKERS, ADA, NOW, "Hello", 5, null, null, null, 2));
    }

    @Test
    void aPostIsEditedAHundredTimesAtMost() {
        Event[] edited = new Event[Limits.EDITS_MAX + 1];
        edited[0] = published();
        for (int i = 1; i < edited.length; i++) {
            edited[i] = new PostEdited(POST, BAKERS, ADA, EARLIER, "v" + i, ("v" + i).length());
        }
        given(evening(edited))
                .when(new EditPost(POST, ADA, Content.of("again")))
                .thenRefused(Refusal.EDITS_TOO_MANY);
        given(evening(edited)).when(new EditPost(POST, ADA, Content.of("v100"))).thenNothing();
    }

    @Test
    void aReactionIsOneOfTheNetworksOwn() {
        given(evening(published()))
                .when(new React(POST, BOB, PARTY))
                .thenRefused(Refusal.REACTION_UNKNOWN);
        given(evening(published()))
                .reacting(PARTY)
                .when(new React(POST, BOB, PARTY))
                .then(new ReactionAdded(POST, BAKERS, BOB, PARTY, NOW, ADA));
        given(evening(published()))
                .reacting(PARTY)
                .when(new React(POST, BOB, ReactionKind.LIKE))
                .thenRefused(Refusal.REACTION_UNKNOWN);
    }

    @Test
    void whatIsNoLongerInTheSetCanStillBeTakenBack() {
        given(evening(published(), new ReactionAdded(POST, BAKERS, BOB, PARTY, EARLIER)))
                .when(new TakeBackReaction(POST, BOB, PARTY))
                .then(new ReactionTakenBack(POST, BAKERS, BOB, PARTY, NOW, ADA));
    }
}
