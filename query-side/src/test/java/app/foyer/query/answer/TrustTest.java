package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.foyer.contract.Refusal;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.CommunityList;
import app.foyer.contract.query.NetworkFigures;
import app.foyer.contract.query.RankingExplained;
import app.foyer.contract.query.Recommendation;
import app.foyer.contract.query.RememberedQuery.AwaitingAnswer;
import app.foyer.contract.query.RememberedQuery.ExplainRanking;
import app.foyer.contract.query.RememberedQuery.FindNetworkFigures;
import app.foyer.contract.query.RememberedQuery.ListCommunities;
import app.foyer.contract.query.RememberedQuery.Recommend;
import app.foyer.contract.query.Viewer;
import app.foyer.query.store.memory.MemoryBucketStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose word counts, in a network whose first twenty have written and answered each other. */
class TrustTest extends AnswersConformance {
    private final CommunityId garden = network.openCommunity("Garden");
    private final CommunityId target = network.openCommunity("Target");
    private final List<MemberId> founders = new ArrayList<>();

    TrustTest() {
        super(new MemoryBucketStore());
    }

    /** Twenty who are there for half a year, and write in the garden twice a month. */
    @BeforeEach
    void halfAYear() {
        for (int i = 0; i < 20; i++) {
            founders.add(network.member("Founder " + i));
        }
        for (int halfMonth = 0; halfMonth < 13; halfMonth++) {
            for (int i = 0; i < 20; i++) {
                PostId post = network.post(founders.get(i), garden, "good evening");
                MemberId other = founders.get((i + 1 + halfMonth) % 20);
                if (!other.equals(founders.get(i))) {
                    network.reply(other, garden, post, founders.get(i));
                }
            }
            network.pass(Duration.ofDays(15));
        }
        founders.forEach(founder -> network.post(founder, garden, "still here"));
    }

    private List<Recommendation> list() {
        return ask(new Recommend(Viewer.ANONYMOUS, 10));
    }

    private List<CommunityId> recommended() {
        return list().stream().map(found -> found.community().community()).toList();
    }

    private double figure(CommunityId community, String reason, String name) {
        return list().stream()
                .filter(found -> found.community().community().equals(community))
                .flatMap(found -> found.reasons().stream())
                .filter(why -> why.code().equals(reason))
                .mapToDouble(why -> why.figures().getOrDefault(name, 0.0))
                .findFirst()
                .orElse(0);
    }

    private void crowd(int size, CommunityId community) {
        List<MemberId> crowd = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            crowd.add(network.member("Fake " + i));
        }
        for (int i = 0; i < size; i++) {
            PostId post = network.post(crowd.get(i), community, "so lively here");
            network.reply(crowd.get((i + 1) % size), community, post, crowd.get(i));
        }
    }

    @Test
    void aCrowdThatAnswersOnlyItselfIsNobody() {
        crowd(200, target);
        assertThat(recommended()).containsExactly(garden);
    }

    @Test
    void aCrowdAddsNothingToARealRoom() {
        double before = figure(garden, "lively", "members_lively_decayed");
        crowd(200, garden);
        assertThat(figure(garden, "lively", "members_lively_decayed"))
                .isBetween(before - 2, before);
        assertThat(figure(garden, "lively", "members_active_30_days")).isEqualTo(20);
    }

    @Test
    void oneMemberIsOneHoweverMuchTheyWrite() {
        double before = figure(garden, "lively", "members_lively_decayed");
        for (int i = 0; i < 500; i++) {
            network.post(founders.getFirst(), garden, "and another thing");
        }
        assertThat(figure(garden, "lively", "members_lively_decayed"))
                .isBetween(before - 2, before);
    }

    @Test
    void whoWasTrustedElsewhereIsNotAtHomeOvernight() {
        founders.stream().limit(10).forEach(bought -> network.post(bought, target, "join us"));
        assertThat(recommended()).containsExactly(garden);
    }

    @Test
    void whoWasTrustedElsewhereAndStaysIsAtHome() {
        for (int halfMonth = 0; halfMonth < 8; halfMonth++) {
            founders.stream().limit(10).forEach(each -> network.post(each, target, "hello"));
            network.pass(Duration.ofDays(15));
        }
        founders.forEach(each -> network.post(each, target, "hello"));
        assertThat(recommended()).contains(target);
    }

    @Test
    void aNewcomerWhomATrustedMemberAnswersCounts() {
        MemberId newcomer = network.member("Newcomer");
        PostId hello = network.post(newcomer, garden, "hello");
        assertThat(figure(garden, "lively", "members_active_30_days")).isEqualTo(20);
        network.reply(founders.getFirst(), garden, hello, newcomer);
        assertThat(figure(garden, "lively", "members_active_30_days")).isEqualTo(21);
        assertThat(figure(garden, "welcoming", "newcomers_landed_decayed")).isGreaterThan(.9);
    }

    @Test
    void oneMemberCannotCarryManyNewcomers() {
        for (int i = 0; i < 50; i++) {
            MemberId fake = network.member("Fake " + i);
            PostId post = network.post(fake, garden, "hello");
            network.reply(founders.getFirst(), garden, post, fake);
        }
        assertThat(figure(garden, "lively", "members_active_30_days")).isEqualTo(21);
    }

    @Test
    void whatALoanIsWorthShrinksFromHandToHand() {
        double before = figure(garden, "lively", "members_lively_decayed");
        MemberId last = network.member("Fake");
        PostId first = network.post(last, garden, "hello");
        network.reply(founders.getFirst(), garden, first, last);
        for (int i = 0; i < 40; i++) {
            network.pass(Duration.ofHours(36));
            founders.forEach(founder -> network.post(founder, garden, "still here"));
            MemberId next = network.member("Fake " + i);
            PostId post = network.post(next, garden, "hello");
            network.reply(last, garden, post, next);
            last = next;
        }
        assertThat(figure(garden, "lively", "members_lively_decayed") - before).isLessThan(2);
    }

    @Test
    void whatOnlyAStrangerAnsweredStillAwaitsAnAnswer() {
        MemberId newcomer = network.member("Newcomer");
        PostId hello = network.post(newcomer, garden, "hello");
        network.reply(network.member("Fake"), garden, hello, newcomer);
        assertThat(awaiting()).contains(hello);
        network.reply(founders.getFirst(), garden, hello, newcomer);
        assertThat(awaiting()).doesNotContain(hello);
    }

    @Test
    void aPlaceIsExplainedDownToTheEventsBehindIt() {
        MemberId newcomer = network.member("Newcomer");
        PostId hello = network.post(newcomer, garden, "hello");
        network.reply(founders.getFirst(), garden, hello, newcomer);
        RankingExplained explained = ask(new ExplainRanking(garden, null));
        assertThat(explained.score())
                .isCloseTo(list().getFirst().score(), within(.01))
                .isCloseTo(
                        explained.shares().values().stream().mapToDouble(Double::doubleValue).sum(),
                        within(1e-9));
        assertThat(explained.figures()).containsEntry("members_active_30_days", 21.0);
        assertThat(explained.members()).hasSize(21);
        RankingExplained.Written theirs =
                explained.members().stream()
                        .filter(one -> one.member().equals(newcomer))
                        .findFirst()
                        .orElseThrow();
        assertThat(theirs.firstPost()).isEqualTo(hello);
        assertThat(theirs.lent()).isEqualTo(1);
        assertThat(theirs.landed()).isTrue();
        assertThat(theirs.heard()).isTrue();
        assertThat(theirs.stays()).isFalse();
    }

    @Test
    void anEmptyRoomIsExplainedToo() {
        RankingExplained explained = ask(new ExplainRanking(target, founders.getFirst()));
        assertThat(explained.quiet()).isTrue();
        assertThat(explained.members()).isEmpty();
        assertRefused(
                Refusal.COMMUNITY_UNKNOWN, () -> ask(new ExplainRanking(new CommunityId(1), null)));
    }

    @Test
    void theHousesFiguresSayHowAliveItIs() {
        for (int i = 0; i < 14; i++) {
            network.member("Newcomer " + i);
        }
        network.join(founders.get(0), garden);
        network.join(founders.get(1), target);
        NetworkFigures figures = ask(new FindNetworkFigures());
        assertThat(figures.communities()).isEqualTo(2);
        assertThat(figures.lively()).isEqualTo(1);
        assertThat(figures.empty()).isEqualTo(1);
        assertThat(figures.newcomersADay()).isEqualTo(2);
        assertThat(figures.heardShare()).isBetween(0.0, 1.0);
    }

    @Test
    void aCrowdThatNobodyAnswersHarmsNoRival() {
        double before = heardShare();
        crowd(200, garden);
        assertThat(heardShare()).isBetween(before / 2, before);
        assertThat(recommended()).containsExactly(garden);
    }

    private double heardShare() {
        Map<String, Double> figures = ask(new ExplainRanking(garden, null)).figures();
        return (figures.getOrDefault("first_posts_heard_decayed", 0.0) + 1)
                / (figures.getOrDefault("first_posts_decayed", 0.0) + 1);
    }

    private List<CommunityId> listed(CommunityList list) {
        return ask(new ListCommunities(list, 10)).stream()
                .map(found -> found.community().community())
                .toList();
    }

    private void arrive(int from, int to) {
        for (int i = from; i < to; i++) {
            MemberId newcomer = network.member("Newcomer " + i);
            PostId hello = network.post(newcomer, garden, "hello");
            network.reply(founders.get(i), garden, hello, newcomer);
        }
    }

    @Test
    void whereMoreArriveMonthAfterMonthIsRising() {
        for (int halfMonth = 0; halfMonth < 3; halfMonth++) {
            network.pass(Duration.ofDays(15));
            arrive(0, 4);
        }
        founders.forEach(founder -> network.post(founder, garden, "welcome"));
        assertThat(listed(CommunityList.RISING)).containsExactly(garden);
        Recommendation rising = ask(new ListCommunities(CommunityList.RISING, 1)).getFirst();
        assertThat(rising.reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo("rising");
                    assertThat(reason.words())
                            .matches(
                                    "About \\d+ members a month begin to write here; before, it was 0\\.");
                    assertThat(reason.figures())
                            .containsEntry("members_arrived_before_30_days", 0.0);
                });
    }

    @Test
    void aBurstIsNoRise() {
        network.pass(Duration.ofDays(15));
        arrive(0, 12);
        founders.forEach(founder -> network.post(founder, garden, "welcome"));
        assertThat(listed(CommunityList.RISING)).isEmpty();
    }

    @Test
    void aCrowdIsNeitherLivelyNorRising() {
        for (int halfMonth = 0; halfMonth < 3; halfMonth++) {
            network.pass(Duration.ofDays(15));
            crowd(30, target);
        }
        founders.forEach(founder -> network.post(founder, garden, "who are they?"));
        assertThat(listed(CommunityList.RISING)).isEmpty();
        assertThat(listed(CommunityList.LIVELY)).containsExactly(garden);
    }

    private List<PostId> awaiting() {
        return ask(new AwaitingAnswer(Viewer.ANONYMOUS, garden, 50)).stream()
                .map(Card::post)
                .toList();
    }
}
