package app.foyer.query.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Seeds;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.query.Recommendation.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankerTest {
    private final Ranker ranker = new Ranker();

    private static CommunitySignals community(long id, double landed, int active) {
        return new CommunitySignals(new CommunityId(id), landed, active);
    }

    private List<Long> order(CommunitySignals... candidates) {
        return ranker.rank(List.of(candidates), Set.of(), 10).stream()
                .map(ranked -> ranked.community().value())
                .toList();
    }

    @Test
    void whereNewcomersLandedComesFirst() {
        assertThat(order(community(1, 0, 10), community(2, 8, 10))).containsExactly(2L, 1L);
    }

    @Test
    void aLivelyRoomComesBeforeAQuietOne() {
        assertThat(order(community(1, 1, 2), community(2, 1, 15))).containsExactly(2L, 1L);
    }

    @Test
    void aCrowdBeyondTwentyIsNoFuller() {
        assertThat(order(community(1, 3, 20), community(2, 3, 5_000))).containsExactly(1L, 2L);
    }

    @Test
    void whereNobodyWroteNobodyIsSent() {
        assertThat(order(community(1, 50, 0))).isEmpty();
    }

    @Test
    void whoIsExcludedIsPassedOver() {
        List<RankedCommunity> ranked =
                ranker.rank(
                        List.of(community(1, 9, 9), community(2, 1, 1)),
                        Set.of(new CommunityId(1)),
                        3);
        assertThat(ranked).hasSize(1);
        assertThat(ranked.getFirst().rank()).isEqualTo(1);
        assertThat(ranked.getFirst().community()).isEqualTo(new CommunityId(2));
    }

    @Test
    void theOrderDoesNotDependOnTheOrderOfTheCandidates() {
        Seeds.each(
                50,
                random -> {
                    List<CommunitySignals> candidates = new ArrayList<>();
                    for (long id = 1; id <= 40; id++) {
                        candidates.add(community(id, random.nextInt(3), random.nextInt(4)));
                    }
                    List<RankedCommunity> ranked = ranker.rank(candidates, Set.of(), 10);
                    Collections.shuffle(candidates, random);
                    assertThat(ranker.rank(candidates, Set.of(), 10)).isEqualTo(ranked);
                });
    }

    @Test
    void aScoreIsTheSumOfWhatExplainsIt() {
        Explanation explanation = Ranker.explain(community(1, 7, 23));
        assertThat(explanation.score())
                .isEqualTo(explanation.welcoming() + explanation.lively())
                .isEqualTo(Math.log(8) + 0.5 * Math.log(21));
    }

    @Test
    void reasonsSayWhatWasCounted() {
        List<Reason> reasons = Ranker.explain(community(1, 7.2, 23)).reasons();
        assertThat(reasons).extracting(Reason::code).containsExactly("welcoming", "lively");
        assertThat(reasons)
                .extracting(Reason::words)
                .containsExactly(
                        "About 7 newcomers found their place here lately.",
                        "23 members wrote here in the last 30 days.");
        assertThat(reasons.get(0).figures()).containsEntry("newcomers_landed_decayed", 7.2);
        assertThat(reasons.get(1).figures()).containsEntry("members_active_30_days", 23.0);
    }

    @Test
    void whereHardlyAnybodyLandedThatIsNoReason() {
        assertThat(Ranker.explain(community(1, 0.4, 1)).reasons())
                .extracting(Reason::words)
                .containsExactly("1 member wrote here in the last 30 days.");
    }
}
