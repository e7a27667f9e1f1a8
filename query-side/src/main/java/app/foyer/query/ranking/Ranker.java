package app.foyer.query.ranking;

import app.foyer.contract.id.CommunityId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Orders communities for a newcomer: {@code score = ln(1 + landed) + 1/2 ln(1 + min(active, 20))}.
 *
 * <p>{@code landed} counts newcomers who wrote their first words there, with a half-life of 30
 * days; {@code active} counts members who wrote there in 30 days. The crowd stops counting at
 * twenty: in recorded histories, whether newcomers stay does not rise beyond some 20 active
 * members, so a crowd of twenty is a full room. Where nobody was active nobody is sent. Communities
 * of one score stand in the order of their ids.
 */
public final class Ranker {
    /** Beyond so many active members a room is not fuller. */
    static final int FULL_ROOM_MEMBERS = 20;

    static final double CROWD_WEIGHT = 0.5;

    /** The most that a crowd can add to a score. */
    static final double LIVELY_MAX = CROWD_WEIGHT * Math.log1p(FULL_ROOM_MEMBERS);

    private static final Comparator<Explanation> BEST_FIRST =
            Comparator.comparingDouble(Explanation::score)
                    .reversed()
                    .thenComparingLong(explanation -> explanation.signals().community().value());

    /**
     * The best {@code first} of {@code candidates}.
     *
     * @param excluded are passed over
     */
    public List<RankedCommunity> rank(
            List<CommunitySignals> candidates, Set<CommunityId> excluded, int first) {
        List<Explanation> best =
                candidates.stream()
                        .filter(signals -> signals.membersActive30Days() > 0)
                        .filter(signals -> !excluded.contains(signals.community()))
                        .map(Ranker::explain)
                        .sorted(BEST_FIRST)
                        .limit(first)
                        .toList();
        List<RankedCommunity> ranked = new ArrayList<>(best.size());
        for (Explanation explanation : best) {
            ranked.add(
                    new RankedCommunity(
                            explanation.signals().community(), ranked.size() + 1, explanation));
        }
        return List.copyOf(ranked);
    }

    static Explanation explain(CommunitySignals signals) {
        int crowd = Math.min(signals.membersActive30Days(), FULL_ROOM_MEMBERS);
        return new Explanation(
                signals, Math.log1p(signals.newcomersLanded()), CROWD_WEIGHT * Math.log1p(crowd));
    }
}
