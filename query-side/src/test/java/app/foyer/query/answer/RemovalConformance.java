package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Door;
import app.foyer.contract.Role;
import app.foyer.contract.event.CommunityEvent.CommunityDoorSet;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.PostEvent.PostRestored;
import app.foyer.contract.event.PostEvent.RemovedPostDeleted;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.Card.Removal;
import app.foyer.contract.query.RememberedQuery.AwaitingAnswer;
import app.foyer.contract.query.RememberedQuery.FindCards;
import app.foyer.contract.query.RememberedQuery.FindCommunities;
import app.foyer.contract.query.Viewer;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.KeyFamily;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who sees a post that a moderator removed, on every path. */
abstract class RemovalConformance extends AnswersConformance {
    private final MemberId ada = network.member("Ada");
    private final MemberId ben = network.member("Ben");
    private final MemberId cleo = network.member("Cleo");
    private final MemberId dora = network.member("Dora");
    private final CommunityId bakery = network.openCommunity("Bakery");
    private final PostId post;
    private final PostId reply;

    RemovalConformance(BucketStore store) {
        this(store, KeyFamily.AUDIENCE_MAX);
    }

    RemovalConformance(BucketStore store, int audienceMax) {
        super(store, audienceMax);
        network.happens(new MembershipJoined(bakery, ada, network.now(), Role.FOUNDER));
        network.happens(new MembershipJoined(bakery, dora, network.now(), Role.MODERATOR));
        network.join(ben, bakery);
        network.join(cleo, bakery);
        post = network.post(cleo, bakery, "Bread");
        reply = network.reply(ben, bakery, post, cleo);
    }

    private void remove(PostId removed, MemberId author, @Nullable PostId parent) {
        network.happens(
                new PostRemoved(removed, bakery, author, parent, ada, network.now(), "Crumbs"));
    }

    private void restore(PostId restored, MemberId author, @Nullable PostId parent) {
        network.happens(new PostRestored(restored, bakery, author, parent, ada, network.now()));
    }

    private Map<PostId, Card> cards(Viewer viewer) {
        return ask(new FindCards(viewer, List.of(post, reply)));
    }

    private static List<PostId> ids(List<Card> cards) {
        return cards.stream().map(Card::post).toList();
    }

    private List<List<PostId>> lists(MemberId member) {
        Viewer viewer = new Viewer(member);
        return List.of(
                posts(home(member, 50, null)),
                posts(community(viewer, bakery, 50, null)),
                posts(member(viewer, ben, 50, null)));
    }

    @Test
    void othersSeeItOnNoPathItsAuthorAndModeratorsOnAll() {
        lists(cleo);
        Instant at = network.now();
        remove(reply, ben, post);
        assertThat(cards(Viewer.ANONYMOUS)).containsOnlyKeys(post);
        assertThat(cards(new Viewer(cleo))).containsOnlyKeys(post);
        assertThat(lists(cleo)).allSatisfy(list -> assertThat(list).doesNotContain(reply));
        for (MemberId member : List.of(ada, dora, ben)) {
            assertThat(cards(new Viewer(member)).get(reply))
                    .extracting(Card::removal)
                    .isEqualTo(new Removal(at, "Crumbs"));
            assertThat(lists(member)).allSatisfy(list -> assertThat(list).contains(reply));
        }
    }

    @Test
    void itIsNotCountedAndRestoredItIsBackInItsPlace() {
        List<List<PostId>> before = lists(cleo);
        Map<PostId, Card> cards = cards(new Viewer(cleo));
        long posts = posts();
        remove(reply, ben, post);
        assertThat(cards(new Viewer(cleo)).get(post)).extracting(Card::replies).isEqualTo(0);
        assertThat(posts()).isEqualTo(posts - 1);
        restore(reply, ben, post);
        assertThat(cards(new Viewer(cleo))).isEqualTo(cards);
        assertThat(lists(cleo)).isEqualTo(before);
        assertThat(posts()).isEqualTo(posts);
    }

    @Test
    void deletedItIsGoneForItsAuthorTooAndCountedOnce() {
        long posts = posts();
        remove(reply, ben, post);
        network.happens(new RemovedPostDeleted(reply, bakery, ben, network.now()));
        assertThat(cards(new Viewer(ben))).containsOnlyKeys(post);
        assertThat(cards(new Viewer(ada)).get(post)).extracting(Card::replies).isEqualTo(0);
        assertThat(posts()).isEqualTo(posts - 1);
    }

    @Test
    void itAwaitsNoAnswerUntilItIsRestored() {
        PostId waiting = network.post(ben, bakery, "Who bakes?");
        assertThat(awaiting()).contains(waiting);
        remove(waiting, ben, null);
        assertThat(awaiting()).doesNotContain(waiting);
        restore(waiting, ben, null);
        assertThat(awaiting()).contains(waiting);
        remove(waiting, ben, null);
        network.happens(new RemovedPostDeleted(waiting, bakery, ben, network.now()));
        assertThat(awaiting()).doesNotContain(waiting);
    }

    @Test
    void anAuthorWhoIsOutsideABarredDoorDoesNotSeeItEither() {
        remove(reply, ben, post);
        network.happens(new CommunityDoorSet(bakery, network.now(), Door.INVITATION));
        network.leave(ben, bakery);
        assertThat(cards(new Viewer(ben))).isEmpty();
    }

    private List<PostId> awaiting() {
        return ids(ask(new AwaitingAnswer(new Viewer(ada), bakery, 50)));
    }

    private long posts() {
        var card = ask(new FindCommunities(Viewer.ANONYMOUS, List.of(bakery))).get(bakery);
        return card == null ? -1 : card.posts();
    }
}
