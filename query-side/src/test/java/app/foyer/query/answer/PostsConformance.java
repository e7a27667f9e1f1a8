package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Additions;
import app.foyer.contract.Attachment;
import app.foyer.contract.Language;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.Role;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.PostEvent.PostRestored;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.Card.Mention;
import app.foyer.contract.query.CommunityCard;
import app.foyer.contract.query.RememberedQuery.AwaitingAnswer;
import app.foyer.contract.query.RememberedQuery.FindCards;
import app.foyer.contract.query.RememberedQuery.FindCommunities;
import app.foyer.contract.query.Viewer;
import app.foyer.query.store.BucketStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What cards say, and who sees what is for somebody's followers alone; for every store. */
abstract class PostsConformance extends AnswersConformance {
    private static final List<Attachment> LOAVES =
            List.of(
                    new Attachment("https://example.org/loaf.jpg", "image/jpeg", "A loaf"),
                    new Attachment("https://example.org/", "text/html", null));

    private final MemberId ada = network.member("Ada");
    private final MemberId ben = network.member("Ben");
    private final MemberId cleo = network.member("Cleo");
    private final CommunityId bakery = network.openCommunity("Bakery");

    PostsConformance(BucketStore store) {
        super(store);
        network.happens(new MembershipJoined(bakery, ada, network.now(), Role.FOUNDER));
        network.join(ben, bakery);
        network.join(cleo, bakery);
    }

    private Card card(PostId post) {
        return Objects.requireNonNull(
                ask(new FindCards(Viewer.ANONYMOUS, List.of(post))).get(post));
    }

    private Map<PostId, Card> cards(Viewer viewer, PostId... posts) {
        return ask(new FindCards(viewer, List.of(posts)));
    }

    private PostId full() {
        PostId post = network.nextPost();
        network.happens(
                new PostPublished(
                        post,
                        bakery,
                        ada,
                        network.now(),
                        "Look, @ben",
                        10,
                        new Additions("Crumbs", LOAVES, new Language("en", true)),
                        List.of(ben, new MemberId(99)),
                        null));
        return post;
    }

    @Test
    void aCardSaysAllThatWasGiven() {
        Card card = card(full());
        assertThat(card.warning()).isEqualTo("Crumbs");
        assertThat(card.attachments()).isEqualTo(LOAVES);
        assertThat(card.language()).isEqualTo(new Language("en", true));
        assertThat(card.mentions())
                .containsExactly(new Mention(ben, "Ben"), new Mention(new MemberId(99), null));
        assertThat(card.editedAt()).isNull();
    }

    @Test
    void anEditLeavesNothingOfWhatWasGivenBefore() {
        PostId post = full();
        Instant at = network.now();
        network.happens(
                new PostEdited(
                        post,
                        bakery,
                        ada,
                        at,
                        "Seht",
                        4,
                        new Additions(null, List.of(), new Language("de", false)),
                        null,
                        null,
                        1));
        Card card = card(post);
        assertThat(card.text()).isEqualTo("Seht");
        assertThat(card.warning()).isNull();
        assertThat(card.attachments()).isEmpty();
        assertThat(card.language()).isEqualTo(new Language("de", false));
        assertThat(card.mentions()).isEmpty();
        assertThat(card.editedAt()).isEqualTo(at);
    }

    @Test
    void ofADeletedPostNoWordIsLeft() {
        PostId post = full();
        network.edit(post, bakery, ada, "a loaf again");
        network.happens(new PostDeleted(post, bakery, ada, null, network.now()));
        assertThat(cards(new Viewer(ada), post)).isEmpty();
        assertThat(store.dump().toString()).doesNotContain("Crumbs", "loaf", "Look, @ben");
    }

    @Test
    void whatIsNoLongerInTheSetOfReactionsStillCounts() {
        PostId post = full();
        ReactionKind party = ReactionKind.ofWord("party-parrot");
        network.react(post, bakery, ben, party);
        network.react(post, bakery, cleo, ReactionKind.LIKE);
        assertThat(card(post).reactions()).isEqualTo(Map.of(party, 1, ReactionKind.LIKE, 1));
    }

    @Test
    void aPostForFollowersIsSeenByThemAndItsAuthorOnly() {
        network.follow(ben, ada);
        home(ben, 10, null);
        home(cleo, 10, null);
        PostId post = network.postForFollowers(ada, bakery, "Psst");
        for (MemberId sees : List.of(ada, ben)) {
            Viewer viewer = new Viewer(sees);
            assertThat(cards(viewer, post)).containsOnlyKeys(post);
            assertThat(posts(home(sees, 10, null))).contains(post);
            assertThat(posts(member(viewer, ada, 10, null))).contains(post);
            assertThat(posts(community(viewer, bakery, 10, null))).doesNotContain(post);
        }
        for (Viewer viewer : List.of(new Viewer(cleo), Viewer.ANONYMOUS)) {
            assertThat(cards(viewer, post)).isEmpty();
            assertThat(posts(member(viewer, ada, 10, null))).doesNotContain(post);
            assertThat(posts(community(viewer, bakery, 10, null))).doesNotContain(post);
        }
        assertThat(posts(home(cleo, 10, null))).doesNotContain(post);
    }

    @Test
    void whoFollowsLaterSeesItAndWhoFollowsNoLongerDoesNot() {
        PostId post = network.postForFollowers(ada, bakery, "Psst");
        network.follow(ben, ada);
        assertThat(posts(home(ben, 10, null))).contains(post);
        network.unfollow(ben, ada);
        assertThat(posts(home(ben, 10, null))).doesNotContain(post);
        assertThat(cards(new Viewer(ben), post)).isEmpty();
    }

    @Test
    void anAnswerIsForTheSameFollowersAndForWhoWroteIt() {
        network.follow(ben, ada);
        network.follow(cleo, ben);
        PostId post = network.postForFollowers(ada, bakery, "Psst");
        PostId reply = network.nextPost();
        network.happens(
                new ReplyWritten(
                        reply,
                        bakery,
                        ben,
                        post,
                        ada,
                        post,
                        network.now(),
                        "Yes",
                        3,
                        null,
                        null,
                        ada));
        assertThat(posts(home(cleo, 10, null))).doesNotContain(post, reply);
        assertThat(posts(member(new Viewer(cleo), ben, 10, null))).doesNotContain(reply);
        assertThat(cards(new Viewer(cleo), post, reply)).isEmpty();
        assertThat(cards(new Viewer(ada), post, reply)).containsOnlyKeys(post, reply);
        assertThat(cards(new Viewer(ada), post).get(post)).extracting(Card::replies).isEqualTo(1);
        network.unfollow(ben, ada);
        assertThat(cards(new Viewer(ben), post, reply)).containsOnlyKeys(reply);
    }

    @Test
    void whoIsNotInItsCommunityDoesNotSeeItEitherWhereThatIsNotOpen() {
        CommunityId cellar = network.closedCommunity("Cellar");
        network.join(ada, cellar);
        network.follow(ben, ada);
        PostId post = network.postForFollowers(ada, cellar, "Psst");
        assertThat(cards(new Viewer(ben), post)).isEmpty();
        assertThat(posts(home(ben, 10, null))).doesNotContain(post);
        assertThat(cards(new Viewer(ada), post)).containsOnlyKeys(post);
    }

    @Test
    void itIsNotCountedWhereOthersWouldSeeThat() {
        long posts = count();
        PostId post = network.postForFollowers(cleo, bakery, "Who bakes?");
        assertThat(count()).isEqualTo(posts);
        assertThat(ask(new AwaitingAnswer(new Viewer(ada), bakery, 10))).isEmpty();
        Instant now = network.now();
        network.happens(new PostRemoved(post, bakery, cleo, null, null, now, "no", cleo));
        assertThat(count()).isEqualTo(posts);
        network.happens(new PostRestored(post, bakery, cleo, null, null, now, cleo));
        assertThat(count()).isEqualTo(posts);
        network.happens(new PostDeleted(post, bakery, cleo, null, now, cleo));
        assertThat(count()).isEqualTo(posts);
    }

    @Test
    void aModeratorWhoDoesNotFollowDoesNotSeeItAlsoWhenItWasRemoved() {
        PostId post = network.postForFollowers(cleo, bakery, "Psst");
        network.happens(new PostRemoved(post, bakery, cleo, null, null, network.now(), "no", cleo));
        assertThat(cards(new Viewer(ada), post)).isEmpty();
        assertThat(cards(new Viewer(cleo), post)).containsOnlyKeys(post);
    }

    private long count() {
        CommunityCard card =
                ask(new FindCommunities(Viewer.ANONYMOUS, List.of(bakery))).get(bakery);
        return Objects.requireNonNull(card).posts();
    }
}
