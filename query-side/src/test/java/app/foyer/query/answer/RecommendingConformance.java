package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.foyer.contract.Origin;
import app.foyer.contract.Refusal;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Recommendation;
import app.foyer.contract.query.RememberedQuery.Recommend;
import app.foyer.contract.query.Viewer;
import app.foyer.query.store.BucketStore;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Recommendations, from events to reasons. */
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

    @Test
    void whereNewcomersLandIsRecommendedWithReasons() {
        for (int i = 0; i < 3; i++) {
            MemberId newcomer = network.member("N" + i);
            network.post(newcomer, garden, "hello");
            network.post(newcomer, bakery, "and here");
        }
        assertThat(recommended(Viewer.ANONYMOUS)).containsExactly(garden, bakery);
        Recommendation first = ask(new Recommend(Viewer.ANONYMOUS, 1)).getFirst();
        assertThat(first.rank()).isEqualTo(1);
        assertThat(first.reasons())
                .extracting(Recommendation.Reason::code)
                .containsExactly("welcoming", "lively");
        assertThat(first.reasons().get(0).figures().get("newcomers_landed_decayed"))
                .isCloseTo(3, within(0.01));
        assertThat(first.reasons().get(1).figures()).containsEntry("members_active_30_days", 3.0);
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
        assertThat(only.reasons())
                .extracting(Recommendation.Reason::code)
                .containsExactly("lively");
    }

    @Test
    void whereItWentQuietNobodyIsSent() {
        network.post(network.member("Ada"), garden, "hello");
        network.pass(Duration.ofDays(31));
        network.post(network.member("Ben"), bakery, "hello");
        assertThat(recommended(Viewer.ANONYMOUS)).containsExactly(bakery);
    }

    @Test
    void noneAndTooManyAreRefused() {
        assertRefused(Refusal.PAGE_SIZE_INVALID, () -> ask(new Recommend(Viewer.ANONYMOUS, 0)));
        assertRefused(Refusal.PAGE_SIZE_INVALID, () -> ask(new Recommend(Viewer.ANONYMOUS, 51)));
    }
}
