package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.foyer.contract.Origin;
import app.foyer.contract.Profile;
import app.foyer.contract.Refusal;
import app.foyer.contract.Via;
import app.foyer.contract.event.BlockEvent.BlockMade;
import app.foyer.contract.event.GatheringEvent.GatheringAnnounced;
import app.foyer.contract.event.GatheringEvent.GatheringCancelled;
import app.foyer.contract.event.InvitationEvent.InvitationRedeemed;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.CommunityList;
import app.foyer.contract.query.FitHit;
import app.foyer.contract.query.Recommendation;
import app.foyer.contract.query.RememberedQuery.AwaitingAnswer;
import app.foyer.contract.query.RememberedQuery.ListCommunities;
import app.foyer.contract.query.RememberedQuery.Recommend;
import app.foyer.contract.query.Viewer;
import app.foyer.query.store.BucketStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Recommendations, from events to reasons.
 *
 * <p>Long because each signal and each list is followed from its events to its reason, in the same
 * two communities.
 */
abstract class RecommendingConformance extends AnswersConformance {
    private final CommunityId bakery = network.openCommunity("Bakery");
    private final CommunityId garden = network.openCommunity("Garden");

    RecommendingConformance(BucketStore store) {
        super(store);
    }

    private List<CommunityId> recommended(Viewer viewer) {
        return ask(new Recommend(viewer, 3)).stream()
                .map(recommendation -> recommendation.community().community())
                .toList();
    }

    private static List<String> codes(Recommendation recommendation) {
        return recommendation.reasons().stream().map(Recommendation.Reason::code).toList();
    }

    @Test
    void whereNewcomersLandIsRecommendedWithReasons() {
        MemberId host = network.member("Host");
        for (int i = 0; i < 3; i++) {
            MemberId newcomer = network.member("N" + i);
            PostId hello = network.post(newcomer, garden, "hello");
            network.post(newcomer, bakery, "and here");
            network.reply(host, garden, hello, newcomer);
        }
        assertThat(recommended(Viewer.ANONYMOUS)).containsExactly(garden, bakery);
        Recommendation first = ask(new Recommend(Viewer.ANONYMOUS, 1)).getFirst();
        assertThat(first.rank()).isEqualTo(1);
        assertThat(codes(first)).startsWith("lively", "welcoming");
        assertThat(first.reasons().get(0).figures()).containsEntry("members_active_30_days", 4.0);
        assertThat(first.reasons().get(1).figures().get("newcomers_landed_decayed"))
                .isCloseTo(3, within(0.2));
    }

    @Test
    void whereNewcomersAreAnsweredIsRecommendedFirst() {
        for (int i = 0; i < 6; i++) {
            MemberId heard = network.member("H" + i);
            MemberId unheard = network.member("U" + i);
            PostId one = network.post(heard, garden, "hello");
            PostId other = network.post(unheard, bakery, "hello");
            network.reply(unheard, garden, one, heard);
            network.reply(unheard, bakery, other, unheard);
        }
        Recommendation first = ask(new Recommend(Viewer.ANONYMOUS, 1)).getFirst();
        assertThat(first.community().community()).isEqualTo(garden);
        assertThat(codes(first)).contains("heard");
    }

    @Test
    void anAnswerAfterThreeDaysComesTooLateToBeHeard() {
        MemberId ada = network.member("Ada");
        PostId post = network.post(ada, garden, "hello");
        network.pass(Duration.ofDays(4));
        network.reply(network.member("Ben"), garden, post, ada);
        assertThat(codes(ask(new Recommend(Viewer.ANONYMOUS, 1)).getFirst()))
                .doesNotContain("heard");
    }

    @Test
    void whereThoseWriteWhomOneFollowsIsRecommendedFirst() {
        MemberId ada = network.member("Ada");
        MemberId friend = network.member("Friend");
        for (int i = 0; i < 3; i++) {
            network.post(network.member("N" + i), garden, "hello");
        }
        network.post(friend, bakery, "bread");
        assertThat(recommended(new Viewer(ada))).containsExactly(garden, bakery);
        network.follow(ada, friend);
        assertThat(recommended(new Viewer(ada))).containsExactly(bakery, garden);
        assertThat(codes(ask(new Recommend(new Viewer(ada), 1)).getFirst())).startsWith("follows");
    }

    @Test
    void whereWhoeverInvitedOneWritesIsRecommendedFirst() {
        MemberId ada = network.member("Ada");
        MemberId inviter = network.member("Inviter");
        for (int i = 0; i < 3; i++) {
            network.post(network.member("N" + i), garden, "hello");
        }
        network.post(inviter, bakery, "bread");
        assertThat(recommended(new Viewer(ada))).containsExactly(garden, bakery);
        InvitationId invitation = InvitationId.of("1".repeat(32));
        Instant now = network.now();
        network.happens(new InvitationRedeemed(invitation, inviter, null, ada, true, now));
        assertThat(recommended(new Viewer(ada))).containsExactly(bakery, garden);
        assertThat(codes(ask(new Recommend(new Viewer(ada), 1)).getFirst())).startsWith("invited");
        network.happens(new BlockMade(inviter, ada, network.now()));
        assertThat(recommended(new Viewer(ada))).containsExactly(garden, bakery);
        assertThat(reasons(ada)).doesNotContain("invited");
    }

    private List<String> reasons(MemberId member) {
        return ask(new Recommend(new Viewer(member), 10)).stream()
                .flatMap(each -> codes(each).stream())
                .toList();
    }

    @Test
    void aLivelyCommunityThatMeetsSoonSaysSoUntilItIsCalledOff() {
        MemberId host = network.member("Host");
        network.post(host, bakery, "bread");
        GatheringId gathering = new GatheringId(99);
        network.happens(
                new GatheringAnnounced(
                        gathering,
                        bakery,
                        host,
                        network.now(),
                        network.now().plus(Duration.ofDays(2)),
                        "Europe/Berlin",
                        60,
                        null,
                        null,
                        null));
        Recommendation meets = ask(new Recommend(Viewer.ANONYMOUS, 1)).getFirst();
        assertThat(codes(meets)).contains("gathering");
        network.happens(new GatheringCancelled(gathering, bakery, host, host, network.now(), null));
        Recommendation not = ask(new Recommend(Viewer.ANONYMOUS, 1)).getFirst();
        assertThat(codes(not)).doesNotContain("gathering");
    }

    @Test
    void whereOneLivesFitsLikeAnInterest() {
        MemberId ada = new MemberId(77);
        Profile profile = new Profile("Ada", List.of(), List.of(), "Ghent");
        network.happens(new MemberJoined(ada, network.now(), profile));
        network.post(network.member("Baker"), bakery, "rye");
        fitting.put("Ghent", List.of(new FitHit(bakery, 1, List.of("Ghent"))));
        assertThat(codes(ask(new Recommend(new Viewer(ada), 1)).getFirst())).contains("fit");
    }

    @Test
    void whereOnesCompanyWritesIsRecommendedFirst() {
        CommunityId cellar = network.openCommunity("Cellar");
        MemberId ada = network.member("Ada");
        MemberId peer = network.member("Peer");
        for (int i = 0; i < 2; i++) {
            network.post(network.member("N" + i), garden, "hello");
        }
        network.join(ada, cellar);
        PostId post = network.post(ada, cellar, "anybody here?");
        network.reply(peer, cellar, post, ada);
        network.post(peer, bakery, "bread");
        Recommendation first = ask(new Recommend(new Viewer(ada), 1)).getFirst();
        assertThat(first.community().community()).isEqualTo(bakery);
        assertThat(codes(first)).contains("peers", "beside");
        network.happens(new BlockMade(ada, peer, network.now()));
        assertThat(reasons(ada)).doesNotContain("peers");
    }

    /** A network that is younger than a millisecond has no old hands, and divides nothing by it. */
    @Test
    void manyMayWriteInTheFirstMillisecondOfANetwork() {
        Instant began = network.now();
        for (int i = 0; i < 50; i++) {
            MemberId member = network.member("M" + i);
            PostId post = network.nextPost();
            Instant at = began.plusNanos(1_000L * i);
            network.happens(new PostPublished(post, garden, member, at, "hello", 5));
        }
        assertThat(recommended(Viewer.ANONYMOUS)).contains(garden);
    }

    @Test
    void whatFitsOnesInterestsIsRecommendedFirst() {
        for (int i = 0; i < 4; i++) {
            network.post(network.member("N" + i), garden, "hello");
        }
        network.post(network.member("Baker"), bakery, "rye");
        fitting.put("rye", List.of(new FitHit(bakery, 1, List.of("rye"))));
        Recommend asked = new Recommend(Viewer.ANONYMOUS, 1, List.of("rye"), List.of());
        Recommendation first = ask(asked).getFirst();
        assertThat(first.community().community()).isEqualTo(bakery);
        assertThat(codes(first)).startsWith("fit");
    }

    @Test
    void aMembersProfileSaysWhatTheyAreInterestedIn() {
        MemberId ada = network.member("Ada");
        network.post(network.member("Baker"), bakery, "rye");
        fitting.put("a:b", List.of(new FitHit(bakery, 1, List.of("rye"))));
        assertThat(codes(ask(new Recommend(new Viewer(ada), 1)).getFirst())).contains("fit");
    }

    @Test
    void whereOneIsOrWasIsNotRecommended() {
        MemberId ada = network.member("Ada");
        network.post(network.member("Ben"), garden, "hello");
        network.post(network.member("Cem"), bakery, "hello");
        Viewer viewer = new Viewer(ada);
        assertThat(recommended(viewer)).hasSize(2);
        network.join(ada, garden);
        assertThat(recommended(viewer)).containsExactly(bakery);
        network.leave(ada, garden);
        assertThat(recommended(viewer)).containsExactly(bakery);
    }

    @Test
    void whatIsNotOpenIsRecommendedToNobody() {
        CommunityId cellar = network.closedCommunity("Cellar");
        MemberId ada = network.member("Ada");
        network.join(ada, cellar);
        network.post(ada, cellar, "hello");
        assertThat(recommended(Viewer.ANONYMOUS)).isEmpty();
        assertThat(recommended(new Viewer(ada))).isEmpty();
    }

    @Test
    void theSampleDoesNotCount() {
        network.from(Origin.SAMPLE);
        network.post(network.member("Ada"), garden, "hello");
        assertThat(recommended(Viewer.ANONYMOUS)).isEmpty();
    }

    @Test
    void whoWritesLateHasNotLandedButIsActive() {
        MemberId ada = network.member("Ada");
        network.pass(Duration.ofDays(15));
        network.post(ada, garden, "at last");
        Recommendation only = ask(new Recommend(Viewer.ANONYMOUS, 1)).getFirst();
        assertThat(codes(only)).containsExactly("lively");
    }

    @Test
    void whereItWentQuietNobodyIsSent() {
        network.post(network.member("Ada"), garden, "hello");
        network.pass(Duration.ofDays(46));
        network.post(network.member("Ben"), bakery, "hello");
        assertThat(recommended(Viewer.ANONYMOUS)).containsExactly(bakery);
    }

    @Test
    void whatAnAnswersPositionPromisesIsInIt() {
        network.post(network.member("Ben"), garden, "hello");
        assertThat(recommended(Viewer.ANONYMOUS)).containsExactly(garden);
        network.post(network.member("Cem"), bakery, "hello");
        Answer<List<Recommendation>> any = answers.ask(new Recommend(Viewer.ANONYMOUS, 3), 0);
        assertThat(any.value()).hasSizeGreaterThan(any.position() < network.log.size() ? 0 : 1);
        assertThat(recommended(Viewer.ANONYMOUS)).containsExactlyInAnyOrder(bakery, garden);
    }

    @Test
    void whoHasNoCompanyYetIsRecommendedWhatVisitorsAre() {
        MemberId ada = network.member("Ada");
        network.post(network.member("Ben"), garden, "hello");
        network.post(network.member("Cem"), bakery, "hello");
        assertThat(recommended(new Viewer(ada))).isEqualTo(recommended(Viewer.ANONYMOUS));
    }

    @Test
    void whereManyWereSentLatelyOthersComeFirst() {
        for (int i = 0; i < 3; i++) {
            MemberId baker = network.member("B" + i);
            network.post(baker, bakery, "hello");
            network.post(baker, garden, "hello");
            MemberId gardener = network.member("G" + i);
            network.post(gardener, garden, "hello");
            network.post(gardener, bakery, "hello");
        }
        CommunityId first = recommended(Viewer.ANONYMOUS).getFirst();
        for (int i = 0; i < 8; i++) {
            network.joinVia(network.member("S" + i), first, new Via(1, "lively"));
        }
        assertThat(recommended(Viewer.ANONYMOUS).getFirst()).isNotEqualTo(first);
        network.pass(Duration.ofDays(5));
        assertThat(recommended(Viewer.ANONYMOUS).getFirst()).isEqualTo(first);
    }

    private List<PostId> awaiting(Viewer viewer, CommunityId community) {
        return ask(new AwaitingAnswer(viewer, community, 10)).stream().map(Card::post).toList();
    }

    @Test
    void newcomersPostsAwaitAnAnswerTheOldestFirst() {
        MemberId ada = network.member("Ada");
        MemberId ben = network.member("Ben");
        PostId first = network.post(ada, garden, "hello");
        PostId second = network.post(ben, garden, "hello, too");
        PostId deleted = network.post(ben, garden, "never mind");
        network.delete(deleted, garden, ben);
        assertThat(awaiting(Viewer.ANONYMOUS, garden)).containsExactly(first, second);
        network.reply(ada, garden, first, ada);
        assertThat(awaiting(Viewer.ANONYMOUS, garden)).startsWith(first, second);
        network.reply(ben, garden, first, ada);
        assertThat(awaiting(Viewer.ANONYMOUS, garden)).startsWith(second).doesNotContain(first);
        assertThat(awaiting(Viewer.ANONYMOUS, bakery)).isEmpty();
    }

    @Test
    void whoWasThereLongAndHasBeenHeardAwaitsNothing() {
        MemberId ada = network.member("Ada");
        PostId hello = network.post(ada, garden, "hello");
        network.reply(network.member("Ben"), garden, hello, ada);
        network.pass(Duration.ofDays(20));
        network.post(ada, garden, "one more thing");
        assertThat(awaiting(Viewer.ANONYMOUS, garden)).hasSize(1).doesNotContain(hello);
        network.pass(Duration.ofDays(100));
        PostId late = network.post(ada, bakery, "and here");
        assertThat(awaiting(Viewer.ANONYMOUS, bakery)).doesNotContain(late);
    }

    @Test
    void whatAwaitsAnAnswerBehindAClosedDoorIsShownToThoseInside() {
        CommunityId cellar = network.closedCommunity("Cellar");
        MemberId ada = network.member("Ada");
        network.join(ada, cellar);
        PostId hello = network.post(ada, cellar, "hello");
        assertThat(awaiting(new Viewer(ada), cellar)).containsExactly(hello);
        assertRefused(Refusal.COMMUNITY_UNKNOWN, () -> awaiting(Viewer.ANONYMOUS, cellar));
    }

    @Test
    void onTheFirstNightTheDensestCommunityLeads() {
        CommunityId kitchen = network.openCommunity("Kitchen");
        List<MemberId> founders = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            founders.add(network.member("Founder " + i));
        }
        for (int i = 0; i < 12; i++) {
            CommunityId home = i < 7 ? kitchen : i < 10 ? garden : bakery;
            network.join(founders.get(i), home);
            PostId post = network.post(founders.get(i), home, "good evening");
            if (i > 0) {
                network.reply(founders.get(i - 1), home, post, founders.get(i));
            }
        }
        for (int i = 0; i < 5; i++) {
            Viewer newcomer = new Viewer(network.member("Newcomer " + i));
            List<Recommendation> list = ask(new Recommend(newcomer, 3));
            assertThat(list)
                    .extracting(found -> found.community().community())
                    .startsWith(kitchen)
                    .containsExactlyInAnyOrder(kitchen, garden, bakery);
            assertThat(list.getFirst().reasons().getFirst().words())
                    .matches("\\d+ members wrote here in the last 30 days\\.");
        }
    }

    private void write(int members, CommunityId community) {
        for (int i = 0; i < members; i++) {
            network.post(network.member("Writer " + i), community, "hello");
        }
    }

    private List<CommunityId> lively() {
        return ask(new ListCommunities(CommunityList.LIVELY, 10)).stream()
                .map(found -> found.community().community())
                .toList();
    }

    @Test
    void whereThreeOrMoreWroteThisWeekIsLivelyTheMostFirst() {
        write(2, network.openCommunity("Quiet"));
        write(3, bakery);
        write(5, garden);
        assertThat(lively()).containsExactly(garden, bakery);
        Recommendation first = ask(new ListCommunities(CommunityList.LIVELY, 1)).getFirst();
        assertThat(first.rank()).isEqualTo(1);
        assertThat(first.via()).isEqualTo(new Via(1, "lively"));
        assertThat(first.reasons().getFirst().words())
                .isEqualTo("5 members wrote here in the last 7 days.");
        network.pass(Duration.ofDays(8));
        write(1, garden);
        assertThat(lively()).isEmpty();
    }

    @Test
    void whatIsNotOpenStandsInNoList() {
        CommunityId cellar = network.closedCommunity("Cellar");
        write(5, cellar);
        assertThat(lively()).isEmpty();
    }

    @Test
    void aListHoldsOneToFifty() {
        for (CommunityList list : CommunityList.values()) {
            assertRefused(Refusal.PAGE_SIZE_INVALID, () -> ask(new ListCommunities(list, 0)));
            assertRefused(Refusal.PAGE_SIZE_INVALID, () -> ask(new ListCommunities(list, 51)));
        }
    }

    @Test
    void noneAndTooManyAreRefused() {
        assertRefused(Refusal.PAGE_SIZE_INVALID, () -> ask(new Recommend(Viewer.ANONYMOUS, 0)));
        assertRefused(Refusal.PAGE_SIZE_INVALID, () -> ask(new Recommend(Viewer.ANONYMOUS, 51)));
    }
}
