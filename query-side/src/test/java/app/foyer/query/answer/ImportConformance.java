package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Role;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostImported;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.RememberedQuery.CommunityTimeline;
import app.foyer.contract.query.RememberedQuery.FindCards;
import app.foyer.contract.query.RememberedQuery.ImportedTimeline;
import app.foyer.contract.query.RememberedQuery.MemberTimeline;
import app.foyer.contract.query.Stretch;
import app.foyer.contract.query.Viewer;
import app.foyer.query.store.BucketStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a member brings along comes quietly. */
abstract class ImportConformance extends AnswersConformance {
    private static final Instant LONG_AGO = Instant.parse("2019-05-01T12:00:00Z");
    private static final Stretch PAGE = new Stretch(20, null);

    private final MemberId ada = network.member("Ada");
    private final MemberId ben = network.member("Ben");
    private final MemberId cleo = network.member("Cleo");
    private final CommunityId bakery = network.openCommunity("Bakery");
    private final PostId here;

    ImportConformance(BucketStore store) {
        super(store);
        network.join(ada, bakery);
        network.join(ben, bakery);
        here = network.post(ben, bakery, "Bread");
    }

    private PostId bring(CommunityId community, @Nullable PostId parent) {
        PostId post = network.nextPost();
        PostId thread = parent == null ? post : parent;
        network.happens(new PostImported(post, community, ada, parent, thread, LONG_AGO, "Rye", 3));
        return post;
    }

    private List<PostId> broughtBy(MemberId member, Viewer viewer) {
        return posts(ask(new ImportedTimeline(viewer, member, PAGE)));
    }

    @Test
    void itIsInItsAuthorsListOfSuchAndInNoTimeline() {
        PostId first = bring(bakery, null);
        PostId second = bring(bakery, null);
        assertThat(broughtBy(ada, Viewer.ANONYMOUS)).containsExactly(second, first);
        assertThat(broughtBy(ben, Viewer.ANONYMOUS)).isEmpty();
        assertThat(posts(ask(new MemberTimeline(new Viewer(ada), ada, PAGE)))).isEmpty();
        assertThat(posts(ask(new CommunityTimeline(new Viewer(ben), bakery, PAGE))))
                .containsExactly(here);
        for (MemberId reader : List.of(ada, ben)) {
            assertThat(posts(cards(entries(reader, PAGE)))).containsExactly(here);
        }
        PostId third = bring(bakery, null);
        assertThat(posts(cards(entries(ben, PAGE)))).containsExactly(here);
        network.happens(new PostDeleted(third, bakery, ada, null, network.now()));
        assertThat(broughtBy(ada, new Viewer(ada))).containsExactly(second, first);
    }

    @Test
    void itsCardHasItsOwnTimeAndIsCountedWhereItReplies() {
        PostId reply = bring(bakery, here);
        var cards = ask(new FindCards(Viewer.ANONYMOUS, List.of(reply, here)));
        assertThat(cards.get(reply))
                .extracting(Card::at, Card::parent, Card::thread, Card::text)
                .containsExactly(LONG_AGO, here, here, "Rye");
        assertThat(cards.get(here)).extracting(Card::replies).isEqualTo(1);
    }

    @Test
    void onlyWhoReadsTheCommunityReadsIt() {
        CommunityId cellar = network.closedCommunity("Cellar");
        network.happens(new MembershipJoined(cellar, ada, network.now(), Role.FOUNDER));
        PostId secret = bring(cellar, null);
        assertThat(broughtBy(ada, new Viewer(ada))).containsExactly(secret);
        assertThat(broughtBy(ada, new Viewer(cleo))).isEmpty();
        assertThat(broughtBy(ada, Viewer.ANONYMOUS)).isEmpty();
    }
}
