package app.foyer.query.answer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Door;
import app.foyer.contract.Refusal;
import app.foyer.contract.Role;
import app.foyer.contract.event.CommunityEvent.CommunityDoorSet;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.CommunityEvent.CommunityOpeningMissed;
import app.foyer.contract.event.CommunityEvent.CommunityOpeningSet;
import app.foyer.contract.event.MembershipEvent.MembershipAsked;
import app.foyer.contract.event.MembershipEvent.MembershipBanLifted;
import app.foyer.contract.event.MembershipEvent.MembershipBanned;
import app.foyer.contract.event.MembershipEvent.MembershipDeclined;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipRemoved;
import app.foyer.contract.event.MembershipEvent.MembershipRoleGiven;
import app.foyer.contract.event.MembershipEvent.MembershipSilenced;
import app.foyer.contract.event.MembershipEvent.MembershipWaited;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Asking;
import app.foyer.contract.query.Banned;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.CommunityCard.Missed;
import app.foyer.contract.query.CommunityCard.Opening;
import app.foyer.contract.query.Inside;
import app.foyer.contract.query.Membership;
import app.foyer.contract.query.Membership.State;
import app.foyer.contract.query.Membership.Told;
import app.foyer.contract.query.OpeningNight;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.FindCards;
import app.foyer.contract.query.RememberedQuery.FindCommunities;
import app.foyer.contract.query.RememberedQuery.FindMemberships;
import app.foyer.contract.query.RememberedQuery.ListAsking;
import app.foyer.contract.query.RememberedQuery.ListBanned;
import app.foyer.contract.query.RememberedQuery.ListInside;
import app.foyer.contract.query.RememberedQuery.ListOpeningTonight;
import app.foyer.contract.query.RememberedQuery.ListStaff;
import app.foyer.contract.query.Viewer;
import app.foyer.query.store.BucketStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What members are to communities, and what each door shows. */
abstract class MembershipConformance extends AnswersConformance {
    private final MemberId ada = network.member("Ada");
    private final MemberId ben = network.member("Ben");
    private final MemberId cleo = network.member("Cleo");
    private final CommunityId bakery = network.openCommunity("Bakery");

    MembershipConformance(BucketStore store) {
        super(store);
        network.happens(new MembershipJoined(bakery, ada, network.now(), Role.FOUNDER));
    }

    private Membership membership(MemberId member) {
        return ask(new FindMemberships(member)).getFirst();
    }

    private static PageRequest page(int first, @Nullable String after) {
        return new PageRequest(first, after);
    }

    private static <T> List<T> nodes(Page<T> page) {
        return page.edges().stream().map(Page.Edge::node).toList();
    }

    private List<Asking> asking() {
        return nodes(ask(new ListAsking(new Viewer(ada), bakery, page(10, null))));
    }

    @Test
    void whoAsksWaitsIsBannedOrModeratesSeesIt() {
        assertThat(membership(ada).role()).isEqualTo(Role.FOUNDER);
        assertThat(ask(new FindMemberships(ben))).isEmpty();
        Instant asked = network.now();
        network.happens(new MembershipAsked(bakery, ben, asked, "Hello : you"));
        assertThat(membership(ben).state()).isEqualTo(State.ASKING);
        assertThat(membership(ben).told())
                .containsExactly(new Told(Told.Kind.ASKED, asked, "Hello : you"));
        network.happens(new MembershipWaited(bakery, ben, network.now()));
        assertThat(membership(ben).state()).isEqualTo(State.WAITING);
        network.join(ben, bakery);
        assertThat(membership(ben).state()).isEqualTo(State.INSIDE);
        assertThat(membership(ben).role()).isEqualTo(Role.MEMBER);
        network.happens(new MembershipRoleGiven(bakery, ben, ada, Role.MODERATOR, network.now()));
        assertThat(membership(ben).role()).isEqualTo(Role.MODERATOR);
        network.happens(new MembershipRemoved(bakery, ben, ada, network.now(), "Crumbs"));
        network.happens(new MembershipBanned(bakery, ben, ada, network.now(), null));
        assertThat(membership(ben).state()).isEqualTo(State.BANNED);
        assertThat(membership(ben).role()).isNull();
        network.happens(new MembershipBanLifted(bakery, ben, ada, network.now()));
        assertThat(membership(ben).state()).isEqualTo(State.OUTSIDE);
        assertThat(membership(ben).told())
                .extracting(Told::kind)
                .containsExactly(Told.Kind.ASKED, Told.Kind.REMOVED);
    }

    @Test
    void aSilenceIsKnownWithItsEnd() {
        Instant until = network.now().plusSeconds(9_000);
        network.join(ben, bakery);
        network.happens(new MembershipSilenced(bakery, ben, ada, network.now(), until, "Too loud"));
        assertThat(membership(ben).silencedUntil()).isEqualTo(until);
        assertThat(membership(ben).state()).isEqualTo(State.INSIDE);
    }

    @Test
    void whoAsksIsListedTheLongestFirstUntilSomebodySaysSomething() {
        network.happens(new MembershipAsked(bakery, ben, network.now(), "b"));
        network.happens(new MembershipAsked(bakery, cleo, network.now(), null));
        assertThat(asking()).extracting(Asking::name).containsExactly("Ben", "Cleo");
        assertThat(asking()).extracting(Asking::words).containsExactly("b", null);
        network.happens(new MembershipDeclined(bakery, ben, ada, network.now(), "No"));
        assertThat(asking()).extracting(Asking::member).containsExactly(cleo);
        network.join(cleo, bakery);
        assertThat(asking()).isEmpty();
    }

    @Test
    void listsAreForFoundersAndModerators() {
        network.happens(new MembershipBanned(bakery, ben, ada, network.now(), "Crumbs"));
        network.join(cleo, bakery);
        assertRefused(
                Refusal.NOT_A_MODERATOR,
                () -> ask(new ListBanned(new Viewer(cleo), bakery, page(5, null))));
        assertRefused(
                Refusal.NOT_A_MODERATOR,
                () -> ask(new ListAsking(Viewer.ANONYMOUS, bakery, page(5, null))));
        network.happens(new MembershipRoleGiven(bakery, cleo, ada, Role.MODERATOR, network.now()));
        assertThat(nodes(ask(new ListBanned(new Viewer(cleo), bakery, page(5, null)))))
                .extracting(Banned::reason)
                .containsExactly("Crumbs");
        assertThat(ask(new ListStaff(Viewer.ANONYMOUS, bakery)))
                .containsExactly(
                        new Inside(ada, "Ada", Role.FOUNDER),
                        new Inside(cleo, "Cleo", Role.MODERATOR));
        network.leave(cleo, bakery);
        assertThat(ask(new ListStaff(Viewer.ANONYMOUS, bakery))).hasSize(1);
    }

    private Page<Inside> inside(Viewer viewer, int first, @Nullable String after) {
        return ask(new ListInside(viewer, bakery, page(first, after)));
    }

    @Test
    void whoIsInIsListedTheLongestFirstWithTheirRoles() {
        network.join(ben, bakery);
        network.join(cleo, bakery);
        network.happens(new MembershipRoleGiven(bakery, cleo, ada, Role.MODERATOR, network.now()));
        assertThat(nodes(inside(Viewer.ANONYMOUS, 10, null)))
                .containsExactly(
                        new Inside(ada, "Ada", Role.FOUNDER),
                        new Inside(ben, "Ben", Role.MEMBER),
                        new Inside(cleo, "Cleo", Role.MODERATOR));
        network.leave(cleo, bakery);
        network.happens(new MembershipRemoved(bakery, ben, ada, network.now(), "Crumbs"));
        network.join(cleo, bakery);
        assertThat(nodes(inside(Viewer.ANONYMOUS, 10, null)))
                .containsExactly(
                        new Inside(ada, "Ada", Role.FOUNDER),
                        new Inside(cleo, "Cleo", Role.MEMBER));
    }

    @Test
    void whoGoesBetweenTwoPagesMovesNobodyElse() {
        network.join(ben, bakery);
        network.join(cleo, bakery);
        Page<Inside> first = inside(Viewer.ANONYMOUS, 2, null);
        assertThat(nodes(first)).extracting(Inside::member).containsExactly(ada, ben);
        assertThat(first.hasNext()).isTrue();
        network.leave(ben, bakery);
        Page<Inside> second = inside(Viewer.ANONYMOUS, 2, first.endCursor());
        assertThat(nodes(second)).extracting(Inside::member).containsExactly(cleo);
        assertThat(second.hasNext()).isFalse();
        assertThat(inside(Viewer.ANONYMOUS, 2, second.endCursor()).edges()).isEmpty();
        assertRefused(
                Refusal.CURSOR_INVALID,
                () -> ask(new ListBanned(new Viewer(ada), bakery, page(2, first.endCursor()))));
    }

    @Test
    void whoIsInIsSeenByWhoeverReadsThere() {
        network.join(ben, bakery);
        network.happens(new CommunityDoorSet(bakery, network.now(), Door.GATED));
        assertThat(nodes(inside(new Viewer(ben), 10, null))).hasSize(2);
        assertRefused(Refusal.NOT_A_MEMBER, () -> inside(new Viewer(cleo), 10, null));
        network.happens(new CommunityDoorSet(bakery, network.now(), Door.INVITATION));
        assertThat(nodes(inside(new Viewer(ben), 10, null))).hasSize(2);
        assertRefused(Refusal.COMMUNITY_UNKNOWN, () -> inside(Viewer.ANONYMOUS, 10, null));
    }

    @Test
    void eachDoorShowsWhatItShowsAlsoWhenItIsChangedLater() {
        PostId post = network.post(ada, bakery, "rye");
        network.join(ben, bakery);
        for (Door door : List.of(Door.GATED, Door.INVITATION, Door.OPEN)) {
            network.happens(new CommunityDoorSet(bakery, network.now(), door));
            for (Viewer viewer : List.of(Viewer.ANONYMOUS, new Viewer(cleo), new Viewer(ben))) {
                boolean inside = new Viewer(ben).equals(viewer);
                assertThat(ask(new FindCommunities(viewer, List.of(bakery))).containsKey(bakery))
                        .isEqualTo(inside || door != Door.INVITATION);
                assertThat(ask(new FindCards(viewer, List.of(post))).containsKey(post))
                        .isEqualTo(inside || door == Door.OPEN);
                assertThat(member(viewer, ada, 10, null).edges().isEmpty())
                        .isEqualTo(!inside && door != Door.OPEN);
            }
            assertThat(community(new Viewer(ben), bakery, 10, null).edges())
                    .extracting(edge -> edge.node())
                    .extracting(Card::post)
                    .containsExactly(post);
            if (door != Door.OPEN) {
                assertRefused(
                        door == Door.GATED ? Refusal.NOT_A_MEMBER : Refusal.COMMUNITY_UNKNOWN,
                        () -> community(new Viewer(cleo), bakery, 10, null));
            }
        }
    }

    private List<CommunityId> tonight() {
        return ask(new ListOpeningTonight(10)).stream().map(OpeningNight::community).toList();
    }

    private void opens(CommunityId community, Duration in, boolean announced) {
        Instant at = network.now().plus(in);
        network.happens(new CommunityOpeningSet(community, network.now(), at, announced));
    }

    @Test
    void tonightIsWhatOpensWithinADayAndSaysSoAndWhatOpenedLately() {
        CommunityId club = network.closedCommunity("Club");
        CommunityId secret = network.closedCommunity("Secret");
        CommunityId later = network.closedCommunity("Later");
        opens(club, Duration.ofHours(3), true);
        opens(secret, Duration.ofHours(3), false);
        opens(later, Duration.ofDays(9), true);
        assertThat(tonight()).containsExactly(bakery, club);
        assertThat(ask(new FindCommunities(Viewer.ANONYMOUS, List.of(club)))).isEmpty();
        network.happens(new CommunityOpeningMissed(club, network.now(), 4, 2));
        assertThat(tonight()).containsExactly(bakery);
        network.join(ben, club);
        assertThat(
                        requireNonNull(
                                        ask(new FindCommunities(new Viewer(ben), List.of(club)))
                                                .get(club))
                                .opening())
                .isEqualTo(new Opening(null, false, new Missed(4, 2)));
        network.happens(new CommunityOpened(club, network.now()));
        assertThat(tonight()).contains(club);
        network.pass(Duration.ofDays(2));
        assertThat(tonight()).isEmpty();
    }
}
