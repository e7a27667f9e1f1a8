package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MutesEvent.CommunityMuted;
import app.foyer.contract.event.MutesEvent.MemberMuted;
import app.foyer.contract.event.MutesEvent.MemberUnmuted;
import app.foyer.contract.event.MutesEvent.WordMuted;
import app.foyer.contract.event.MutesEvent.WordUnmuted;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Muted;
import app.foyer.contract.query.Muted.Kind;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.FindCards;
import app.foyer.contract.query.RememberedQuery.ListMutes;
import app.foyer.contract.query.Viewer;
import app.foyer.query.store.BucketStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a reader muted, where it is left out, and until when. */
abstract class MuteConformance extends AnswersConformance {
    private final MemberId ada = network.member("Ada");
    private final MemberId ben = network.member("Ben");
    private final CommunityId bakery = network.openCommunity("Bakery");
    private final CommunityId cellar = network.openCommunity("Cellar");
    private final PostId bread;
    private final PostId wine;
    private final PostId own;

    MuteConformance(BucketStore store) {
        super(store);
        network.join(ada, bakery);
        network.join(ada, cellar);
        network.join(ben, bakery);
        bread = network.post(ben, bakery, "About Bréad, mostly");
        wine = network.post(network.member("Cleo"), cellar, "About wine");
        own = network.post(ada, bakery, "My own bread");
    }

    private List<PostId> home() {
        return posts(home(ada, 50, null));
    }

    private List<PostId> inBakery() {
        return posts(community(new Viewer(ada), bakery, 50, null));
    }

    @Test
    void aMutedMemberIsLeftOutAtHomeAndInCommunitiesAndIsThereAgainAtOnce() {
        network.happens(new MemberMuted(ada, ben, network.now(), null));
        assertThat(home()).containsExactly(own, wine);
        assertThat(inBakery()).containsExactly(own);
        assertThat(posts(member(new Viewer(ada), ben, 50, null))).contains(bread);
        assertThat(ask(new FindCards(new Viewer(ada), List.of(bread)))).hasSize(1);
        assertThat(posts(home(ben, 50, null))).contains(bread);
        network.happens(new MemberUnmuted(ada, ben, network.now()));
        assertThat(home()).containsExactly(own, wine, bread);
        assertThat(inBakery()).containsExactly(own, bread);
    }

    @Test
    void aMutedCommunityIsLeftOutAtHomeOnly() {
        network.happens(new CommunityMuted(ada, bakery, network.now(), null));
        assertThat(home()).containsExactly(own, wine);
        assertThat(inBakery()).containsExactly(own, bread);
    }

    @Test
    void aMutedWordIsLeftOutHoweverSpelledButNotInOnesOwnPosts() {
        network.happens(new WordMuted(ada, 1, network.now(), null, "BREAD"));
        assertThat(home()).containsExactly(own, wine);
        assertThat(inBakery()).containsExactly(own);
        network.happens(new WordUnmuted(ada, 1, network.now()));
        network.happens(new WordMuted(ada, 2, network.now(), null, "read"));
        assertThat(home()).containsExactly(own, wine, bread);
    }

    @Test
    void itEndsByItself() {
        Instant until = network.now().plus(Duration.ofDays(1));
        network.happens(new MemberMuted(ada, ben, network.now(), until));
        assertThat(home()).doesNotContain(bread);
        assertThat(mutes(9, null).edges()).hasSize(1);
        network.pass(Duration.ofDays(1));
        assertThat(home()).contains(bread);
        assertThat(mutes(9, null).edges()).isEmpty();
    }

    private Page<Muted> mutes(int first, @Nullable String after) {
        return ask(new ListMutes(ada, new PageRequest(first, after)));
    }

    @Test
    void theyAreListedInPagesForOneself() {
        Instant until = network.now().plus(Duration.ofDays(5));
        network.happens(new WordMuted(ada, 1, network.now(), null, "crumbs and all"));
        network.happens(new CommunityMuted(ada, cellar, network.now(), until));
        network.happens(new MemberMuted(ada, ben, network.now(), null));
        Page<Muted> first = mutes(2, null);
        assertThat(first.edges())
                .extracting(Page.Edge::node)
                .containsExactly(
                        new Muted(Kind.MEMBER, ben.toString(), "Ben", null),
                        new Muted(
                                Kind.COMMUNITY,
                                cellar.toString(),
                                "Cellar",
                                Instant.ofEpochMilli(until.toEpochMilli())));
        assertThat(first.hasNext()).isTrue();
        Page<Muted> second = mutes(2, first.endCursor());
        assertThat(second.edges())
                .extracting(Page.Edge::node)
                .containsExactly(new Muted(Kind.WORD, "1", "crumbs and all", null));
        assertThat(second.hasNext()).isFalse();
    }

    @Test
    void whoIsForgottenLeavesNoneBehind() {
        network.happens(new WordMuted(ada, 1, network.now(), null, "crumbs"));
        network.happens(new MemberForgotten(ada, network.now()));
        assertThat(mutes(9, null).edges()).isEmpty();
    }
}
