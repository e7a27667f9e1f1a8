package app.foyer.query.answer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Origin;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.Refusal;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.CommunityCard;
import app.foyer.contract.query.MemberCard;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.Relations;
import app.foyer.contract.query.RememberedQuery.FindCards;
import app.foyer.contract.query.RememberedQuery.FindCommunities;
import app.foyer.contract.query.RememberedQuery.FindMembers;
import app.foyer.contract.query.RememberedQuery.FindRelations;
import app.foyer.contract.query.Stretch;
import app.foyer.contract.query.Viewer;
import app.foyer.query.History;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import app.foyer.query.verify.Verifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Timelines, cards, and who may see them.
 *
 * <p>Long because every list of posts is asked by every kind of viewer.
 */
abstract class TimelineConformance extends AnswersConformance {
    private final MemberId ada = network.member("Ada");
    private final MemberId ben = network.member("Ben");
    private final CommunityId bakery = network.openCommunity("Bakery");
    private final CommunityId cellar = network.closedCommunity("Cellar");

    TimelineConformance(BucketStore store) {
        super(store);
    }

    TimelineConformance(BucketStore store, int audienceMax) {
        super(store, audienceMax);
    }

    private List<PostId> posts(MemberId author, CommunityId community, int count) {
        List<PostId> posts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            posts.add(network.post(author, community, "post " + i));
        }
        Collections.reverse(posts);
        return posts;
    }

    private Card card(PostId post) {
        return requireNonNull(ask(new FindCards(Viewer.ANONYMOUS, List.of(post))).get(post));
    }

    @Test
    void aCardSaysWhatIsKnownOfAPost() {
        network.from(Origin.IMPORT);
        PostId post = network.post(ada, bakery, "rye");
        PostId reply = network.reply(ben, bakery, post, ada);
        network.edit(post, bakery, ada, "rye bread");
        network.react(post, bakery, ben, ReactionKind.THANKS);
        Card card = card(post);
        assertThat(card.text()).isEqualTo("rye bread");
        assertThat(card.length()).isEqualTo(9);
        assertThat(card.edited()).isTrue();
        assertThat(card.communityName()).isEqualTo("Bakery");
        assertThat(card.authorName()).isEqualTo("Ada");
        assertThat(card.replies()).isEqualTo(1);
        assertThat(card.reactions()).isEqualTo(Map.of(ReactionKind.THANKS, 1));
        assertThat(card.origin()).isEqualTo(Origin.IMPORT);
        assertThat(card.position()).isEqualTo(6);
        assertThat(card(reply).parent()).isEqualTo(post);
        assertThat(card(reply).thread()).isEqualTo(post);
        network.deleteReply(reply, bakery, ben, post);
        assertThat(card(post).replies()).isZero();
    }

    @Test
    void aCommunityAndAMemberSayHowManyAreThere() {
        network.join(ada, bakery);
        network.join(ben, bakery);
        network.leave(ben, bakery);
        network.follow(ben, ada);
        network.delete(network.post(ada, bakery, "gone"), bakery, ada);
        network.post(ada, bakery, "here");
        CommunityCard card =
                requireNonNull(
                        ask(new FindCommunities(Viewer.ANONYMOUS, List.of(bakery))).get(bakery));
        assertThat(card.members()).isEqualTo(1);
        assertThat(card.posts()).isEqualTo(1);
        assertThat(card.open()).isTrue();
        MemberCard member =
                requireNonNull(ask(new FindMembers(Viewer.ANONYMOUS, List.of(ada))).get(ada));
        assertThat(member.followers()).isEqualTo(1);
        assertThat(requireNonNull(member.profile()).interests()).containsExactly("a:b", "");
        assertThat(ask(new FindRelations(ben)))
                .isEqualTo(new Relations(Set.of(), Set.of(ada), Set.of(), null));
        assertThat(ask(new FindRelations(ada)))
                .isEqualTo(new Relations(Set.of(bakery), Set.of(), Set.of(), null));
    }

    @Test
    void aHomeHoldsCommunitiesWhomOneFollowsAndOneself() {
        CommunityId garden = network.openCommunity("Garden");
        network.join(ada, bakery);
        network.follow(ada, ben);
        PostId early = network.post(ben, garden, "followed");
        assertThat(posts(home(ada, 10, null))).containsExactly(early);
        PostId inBakery = network.post(ben, bakery, "both ways, once");
        PostId own = network.post(ada, garden, "own");
        MemberId cem = network.member("Cem");
        network.post(cem, garden, "neither");
        assertThat(posts(home(ada, 10, null))).containsExactly(own, inBakery, early);
        network.unfollow(ada, ben);
        assertThat(posts(home(ada, 10, null))).containsExactly(own, inBakery);
        network.leave(ada, bakery);
        assertThat(posts(home(ada, 10, null))).containsExactly(own);
    }

    @Test
    void anEmptyHomeIsAnEmptyPage() {
        Page<Card> page = home(ada, 10, null);
        assertThat(page.edges()).isEmpty();
        assertThat(page.hasNext()).isFalse();
        assertThat(page.endCursor()).isNull();
    }

    @Test
    void pagesFollowOnWhateverIsAddedOrDeletedMeanwhile() {
        network.join(ada, bakery);
        List<PostId> posts = posts(ben, bakery, 25);
        for (int list = 0; list < 3; list++) {
            int which = list;
            List<PostId> read = new ArrayList<>();
            @Nullable String after = null;
            Page<Card> page;
            do {
                page = page(which, after);
                read.addAll(posts(page));
                after = page.endCursor();
                network.post(ben, bakery, "added meanwhile");
            } while (page.hasNext());
            assertThat(read).containsSubsequence(posts);
            assertThat(read).doesNotHaveDuplicates();
        }
    }

    private Page<Card> page(int list, @Nullable String after) {
        return switch (list) {
            case 0 -> home(ada, 7, after);
            case 1 -> community(Viewer.ANONYMOUS, bakery, 7, after);
            default -> member(Viewer.ANONYMOUS, ben, 7, after);
        };
    }

    @Test
    void aCursorOutlivesItsEntryAndItsHome() {
        network.join(ada, bakery);
        List<PostId> posts = posts(ben, bakery, 10);
        for (int list = 0; list < 3; list++) {
            Page<Card> first = page(list, null);
            String cursor = first.edges().get(3).cursor();
            List<PostId> rest = posts(page(list, cursor));
            assertThat(rest).isEqualTo(posts.subList(4, 10));
        }
        String cursor = home(ada, 4, null).endCursor();
        String communityCursor = community(Viewer.ANONYMOUS, bakery, 4, null).endCursor();
        network.delete(posts.get(3), bakery, ben);
        CommunityId garden = network.openCommunity("Garden");
        network.join(ada, garden);
        assertThat(posts(page(0, cursor))).isEqualTo(posts.subList(4, 10));
        assertThat(posts(page(1, communityCursor))).isEqualTo(posts.subList(4, 10));
    }

    @Test
    void aCursorWhoseEntryIsTrimmedGoesOnByPosition() {
        network.join(ada, bakery);
        MemberId cem = network.member("Cem");
        CommunityId garden = network.openCommunity("Garden");
        network.join(ada, garden);
        PostId old = network.post(cem, garden, "old");
        PostId older = network.post(ben, bakery, "in the bakery");
        String cursor = home(ada, 1, null).endCursor();
        network.leave(ada, bakery);
        assertThat(posts(home(ada, 5, cursor))).containsExactly(old);
        assertThat(posts(home(ada, 5, null))).doesNotContain(older);
        network.join(ada, bakery);
        assertThat(posts(home(ada, 5, null))).containsExactly(older, old);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        network.join(ada, bakery);
        posts(ben, bakery, 3);
        String cursor = community(Viewer.ANONYMOUS, bakery, 1, null).endCursor();
        assertRefused(Refusal.CURSOR_INVALID, () -> home(ada, 1, cursor));
        assertRefused(Refusal.CURSOR_INVALID, () -> member(Viewer.ANONYMOUS, ben, 1, cursor));
        CommunityId garden = network.openCommunity("Garden");
        assertRefused(Refusal.CURSOR_INVALID, () -> community(Viewer.ANONYMOUS, garden, 1, cursor));
        assertRefused(
                Refusal.CURSOR_INVALID, () -> community(Viewer.ANONYMOUS, bakery, 1, "x" + cursor));
    }

    @Test
    void whatIsDeletedIsNowhere() {
        network.join(ada, bakery);
        PostId kept = network.post(ben, bakery, "kept");
        PostId gone = network.post(ben, bakery, "gone");
        assertThat(posts(home(ada, 5, null))).containsExactly(gone, kept);
        network.delete(gone, bakery, ben);
        assertThat(posts(home(ada, 5, null))).containsExactly(kept);
        assertThat(posts(community(Viewer.ANONYMOUS, bakery, 5, null))).containsExactly(kept);
        assertThat(posts(member(Viewer.ANONYMOUS, ben, 5, null))).containsExactly(kept);
        assertThat(ask(new FindCards(Viewer.ANONYMOUS, List.of(gone)))).isEmpty();
    }

    @Test
    void whatIsNotOpenIsSeenByItsMembersOnly() {
        network.join(ben, cellar);
        network.follow(ada, ben);
        PostId secret = network.post(ben, cellar, "secret");
        for (Viewer outsider : List.of(Viewer.ANONYMOUS, new Viewer(ada))) {
            assertThat(ask(new FindCards(outsider, List.of(secret)))).isEmpty();
            assertThat(ask(new FindCommunities(outsider, List.of(cellar)))).isEmpty();
            assertThat(posts(member(outsider, ben, 5, null))).isEmpty();
            assertRefused(Refusal.COMMUNITY_UNKNOWN, () -> community(outsider, cellar, 5, null));
        }
        assertThat(posts(home(ada, 5, null))).isEmpty();
        Viewer insider = new Viewer(ben);
        assertThat(ask(new FindCards(insider, List.of(secret)))).containsOnlyKeys(secret);
        assertThat(ask(new FindCommunities(insider, List.of(cellar)))).containsOnlyKeys(cellar);
        assertThat(posts(member(insider, ben, 5, null))).containsExactly(secret);
        assertThat(posts(community(insider, cellar, 5, null))).containsExactly(secret);
        assertThat(posts(home(ben, 5, null))).containsExactly(secret);
        network.leave(ben, cellar);
        assertThat(posts(home(ben, 5, null))).isEmpty();
    }

    @Test
    void whatIsNotSeenIsPassedOverAndThePageFilled() {
        network.follow(ada, ben);
        List<PostId> open = posts(ben, bakery, 5);
        posts(ben, cellar, 150);
        Page<Card> page = home(ada, 4, null);
        assertThat(posts(page)).isEqualTo(open.subList(0, 4));
        assertThat(page.hasNext()).isTrue();
        assertThat(posts(home(ada, 4, page.endCursor()))).isEqualTo(open.subList(4, 5));
    }

    @Test
    void whatIsUnknownIsRefused() {
        CommunityId noCommunity = new CommunityId(42);
        MemberId nobody = new MemberId(42);
        assertRefused(
                Refusal.COMMUNITY_UNKNOWN, () -> community(Viewer.ANONYMOUS, noCommunity, 1, null));
        assertRefused(Refusal.MEMBER_UNKNOWN, () -> member(Viewer.ANONYMOUS, nobody, 1, null));
        assertThat(ask(new FindMembers(Viewer.ANONYMOUS, List.of(nobody)))).isEmpty();
        assertThat(ask(new FindCommunities(Viewer.ANONYMOUS, List.of(noCommunity)))).isEmpty();
    }

    @Test
    void aHomeThatOverflowedEqualsItsRegeneration() {
        network.join(ada, bakery);
        network.follow(ada, ben);
        CommunityId garden = network.openCommunity("Garden");
        home(ada, 1, null);
        for (int i = 0; i < 900; i++) {
            network.post(ben, i % 3 == 0 ? garden : bakery, "post " + i);
        }
        Verifier verifier = new Verifier(store, History.COUNTED, projection);
        var found = verifier.verify(network.log.iterator(), network.log.size());
        assertThat(found.described()).isEmpty();
        Page<Card> page = home(ada, 100, null);
        int read = page.edges().size();
        while (page.hasNext()) {
            page = home(ada, 100, page.endCursor());
            read += page.edges().size();
        }
        // Of 900, the sources keep the last 800 by Ben, and the 600 in the bakery.
        assertThat(read).isEqualTo(866);
        // And all the way up again, but for the entry that one comes from.
        int above = 0;
        String cursor = page.endCursor();
        do {
            page = cards(entries(ada, new Stretch(100, null, cursor, null)));
            above += page.edges().size();
            cursor = page.endCursor();
        } while (page.hasNext());
        assertThat(above).isEqualTo(865);
    }

    @Test
    void aHomeIsNotPutInPlaceWhileItsSourcesAreBehind() {
        network.follow(ada, ben);
        PostId early = network.post(ben, bakery, "early");
        long before = network.log.size();
        int readersBucket = Key.member(ada).bucket();
        network.aheadIn(readersBucket, () -> network.follow(ada, network.member("Cem")));
        assertThat(store.state(readersBucket).position()).isEqualTo(before + 2);
        assertThat(new HomeDrafts(store).of(ada).atMost()).isEqualTo(before);
        assertThat(posts(home(ada, 5, null))).containsExactly(early);
        assertThat(homeList()).isEmpty();
        network.catchUp();
        assertThat(posts(home(ada, 5, null))).containsExactly(early);
        assertThat(homeList()).containsExactly(early.value(), 0L);
    }

    private List<Long> homeList() {
        Reads reads = store.reads();
        Supplier<List<Long>> list = reads.range(Key.home(ada), 0, -1);
        reads.run();
        return list.get();
    }
}
