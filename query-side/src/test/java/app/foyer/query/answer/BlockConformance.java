package app.foyer.query.answer;

import static app.foyer.contract.Refusal.MEMBER_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.Refused;
import app.foyer.contract.Role;
import app.foyer.contract.event.BlockEvent.BlockLifted;
import app.foyer.contract.event.BlockEvent.BlockMade;
import app.foyer.contract.event.InvitationEvent.InvitationMade;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Blocked;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.Inside;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.AwaitingAnswer;
import app.foyer.contract.query.RememberedQuery.FindCards;
import app.foyer.contract.query.RememberedQuery.FindMembers;
import app.foyer.contract.query.RememberedQuery.ImportedTimeline;
import app.foyer.contract.query.RememberedQuery.ListBlocks;
import app.foyer.contract.query.RememberedQuery.ListInside;
import app.foyer.contract.query.RememberedQuery.ListInvitations;
import app.foyer.contract.query.Stretch;
import app.foyer.contract.query.Viewer;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.KeyFamily;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who does not exist for whom, on every path. */
abstract class BlockConformance extends AnswersConformance {
    private final MemberId ada = network.member("Ada");
    private final MemberId ben = network.member("Ben");
    private final MemberId cleo = network.member("Cleo");
    private final CommunityId bakery = network.openCommunity("Bakery");
    private final PostId adas;
    private final PostId bens;

    BlockConformance(BucketStore store) {
        this(store, KeyFamily.AUDIENCE_MAX);
    }

    BlockConformance(BucketStore store, int audienceMax) {
        super(store, audienceMax);
        network.happens(new MembershipJoined(bakery, cleo, network.now(), Role.FOUNDER));
        network.join(ada, bakery);
        network.join(ben, bakery);
        adas = network.post(ada, bakery, "Bread");
        bens = network.reply(ben, bakery, adas, ada);
    }

    private void block(MemberId blocker, MemberId blocked) {
        network.happens(new BlockMade(blocker, blocked, network.now()));
    }

    private void lift(MemberId blocker, MemberId blocked) {
        network.happens(new BlockLifted(blocker, blocked, network.now()));
    }

    private void assertApart(MemberId one, MemberId other, PostId theirs) {
        Viewer viewer = new Viewer(one);
        assertThat(ask(new FindCards(viewer, List.of(theirs)))).isEmpty();
        assertThat(ask(new FindMembers(viewer, List.of(one, other)))).containsOnlyKeys(one);
        assertThat(posts(home(one, 50, null))).doesNotContain(theirs);
        assertThat(posts(community(viewer, bakery, 50, null))).doesNotContain(theirs);
        assertThat(ask(new AwaitingAnswer(viewer, bakery, 50)))
                .noneMatch(card -> card.post().equals(theirs));
        assertThatThrownBy(() -> member(viewer, other, 50, null))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(MEMBER_UNKNOWN));
        var imported = new ImportedTimeline(viewer, other, new Stretch(9, null));
        assertThatThrownBy(() -> ask(imported)).isInstanceOf(Refused.class);
        assertThat(inside(one)).doesNotContain(other).contains(one, cleo);
    }

    @Test
    void whoIsApartIsNotNamedByOthers() {
        PostId naming = network.nextPost();
        network.happens(
                new PostPublished(
                        naming,
                        bakery,
                        cleo,
                        network.now(),
                        "Both",
                        4,
                        null,
                        List.of(ada, ben),
                        null));
        assertThat(named(ada, naming)).containsExactly(ada, ben);
        block(ben, ada);
        assertThat(named(ada, naming)).containsExactly(ada);
        assertThat(named(ben, naming)).containsExactly(ben);
        assertThat(named(cleo, naming)).containsExactly(ada, ben);
        lift(ben, ada);
        assertThat(named(ada, naming)).containsExactly(ada, ben);
    }

    private List<MemberId> named(MemberId viewer, PostId post) {
        return Objects.requireNonNull(
                        ask(new FindCards(new Viewer(viewer), List.of(post))).get(post))
                .mentions()
                .stream()
                .map(Card.Mention::member)
                .toList();
    }

    @Test
    void noCursorTellsOfWhoIsApart() {
        block(ben, ada);
        Viewer viewer = new Viewer(ben);
        Page<Inside> page = ask(new ListInside(viewer, bakery, new PageRequest(2, null)));
        assertThat(nodes(page).stream().map(Inside::member)).containsExactly(cleo);
        String end = Objects.requireNonNull(page.endCursor());
        assertThat(Cursor.read(end, Cursor.Kind.INSIDE, bakery).entry()).isNotEqualTo(ada.value());
        Page<Inside> next = ask(new ListInside(viewer, bakery, new PageRequest(2, end)));
        assertThat(nodes(next).stream().map(Inside::member)).containsExactly(ben);
    }

    private List<MemberId> inside(MemberId viewer) {
        var list = new ListInside(new Viewer(viewer), bakery, new PageRequest(50, null));
        return nodes(ask(list)).stream().map(Inside::member).toList();
    }

    private static <T> List<T> nodes(Page<T> page) {
        return page.edges().stream().map(Page.Edge::node).toList();
    }

    @Test
    void neitherSeesTheOtherOnAnyPathUntilItIsLifted() {
        List<PostId> before = posts(home(ada, 50, null));
        block(ben, ada);
        assertApart(ada, ben, bens);
        assertApart(ben, ada, adas);
        block(ada, ben);
        lift(ben, ada);
        assertApart(ada, ben, bens);
        assertApart(ben, ada, adas);
        lift(ada, ben);
        assertThat(posts(home(ada, 50, null))).isEqualTo(before).contains(bens);
        assertThat(inside(ada)).contains(ben);
    }

    @Test
    void othersSeeBoth() {
        block(ben, ada);
        for (Viewer viewer : List.of(Viewer.ANONYMOUS, new Viewer(network.member("Dora")))) {
            assertThat(ask(new FindCards(viewer, List.of(adas, bens)))).hasSize(2);
            assertThat(ask(new FindMembers(viewer, List.of(ada, ben)))).hasSize(2);
        }
    }

    @Test
    void whoModeratesSeesWhatIsWrittenThereAndIsNamed() {
        block(cleo, ada);
        assertThat(ask(new FindCards(new Viewer(cleo), List.of(adas)))).containsOnlyKeys(adas);
        assertThat(inside(cleo)).contains(ada);
        assertThat(inside(ada)).contains(cleo);
        CommunityId elsewhere = network.openCommunity("Elsewhere");
        PostId there = network.post(ada, elsewhere, "Not hers to moderate");
        assertThat(ask(new FindCards(new Viewer(cleo), List.of(there)))).isEmpty();
    }

    @Test
    void anInvitationByOneIsNotShownToTheOther() {
        CommunityId elsewhere = network.openCommunity("Elsewhere");
        network.join(ben, elsewhere);
        network.happens(
                new InvitationMade(
                        InvitationId.of("0".repeat(32)),
                        ben,
                        elsewhere,
                        ada,
                        1,
                        network.now(),
                        network.now().plus(Duration.ofDays(9))));
        assertThat(ask(new ListInvitations(ada, 9))).hasSize(1);
        block(ada, ben);
        assertThat(ask(new ListInvitations(ada, 9))).isEmpty();
    }

    @Test
    void onlyTheBlockerListsItInPages() {
        block(ben, cleo);
        block(ben, ada);
        assertThat(nodes(ask(new ListBlocks(ben, new PageRequest(9, null)))))
                .containsExactly(new Blocked(cleo, "Cleo"), new Blocked(ada, "Ada"));
        Page<Blocked> first = ask(new ListBlocks(ben, new PageRequest(1, null)));
        assertThat(first.hasNext()).isTrue();
        lift(ben, cleo);
        assertThat(nodes(ask(new ListBlocks(ben, new PageRequest(1, first.endCursor())))))
                .containsExactly(new Blocked(ada, "Ada"));
        assertThat(nodes(ask(new ListBlocks(ada, new PageRequest(9, null))))).isEmpty();
    }
}
