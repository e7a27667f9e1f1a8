package app.foyer.query.ranking;

import app.foyer.contract.id.CommunityId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Orders communities for a newcomer. A score is the sum of what the signals add ({@link Shares},
 * {@link Weights}); communities of one score stand in the order of their ids; those where nobody
 * wrote for long come last.
 *
 * <p>One of the first three places is kept for a community outside the network's largest tenth: if
 * none of the best three is small, the best small one takes the third place. That is the whole
 * budget of exploration, so no newcomer pays more than a third of their first list for it.
 */
public final class Ranker {
    /** So many communities stand at the top, where newcomers look first. */
    static final int TOP = 3;

    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparing((Scored scored) -> scored.explanation().isQuiet())
                    .thenComparing(Comparator.comparingDouble(Scored::score).reversed())
                    .thenComparingLong(scored -> scored.explanation().community().value());

    private final Weights weights;

    public Ranker(Weights weights) {
        this.weights = weights;
    }

    /** An explanation with its sum, which is not to be added up at each comparison. */
    private record Scored(Explanation explanation, double score) {}

    /** The best {@code first} of the candidates. */
    public List<RankedCommunity> rank(
            List<Candidate> candidates, NetworkSignals network, int first) {
        List<Explanation> best =
                candidates.stream()
                        .map(candidate -> explain(candidate, network))
                        .map(explanation -> new Scored(explanation, explanation.score()))
                        .sorted(BEST_FIRST)
                        .map(Scored::explanation)
                        .toList();
        List<Explanation> placed = withOneSmall(best, network);
        List<RankedCommunity> ranked = new ArrayList<>();
        for (Explanation explanation : placed.subList(0, Math.min(first, placed.size()))) {
            CommunityId community = explanation.community();
            ranked.add(new RankedCommunity(community, ranked.size() + 1, explanation));
        }
        return List.copyOf(ranked);
    }

    /** What a candidate's score is made of. */
    public Explanation explain(Candidate candidate, NetworkSignals network) {
        return new Explanation(candidate, network, Shares.of(candidate, network, weights), false);
    }

    private static List<Explanation> withOneSmall(List<Explanation> best, NetworkSignals network) {
        if (best.size() <= TOP || best.stream().limit(TOP).anyMatch(top -> isSmall(top, network))) {
            return best;
        }
        List<Explanation> placed = new ArrayList<>(best);
        for (int i = TOP; i < placed.size(); i++) {
            if (isSmall(placed.get(i), network) && !placed.get(i).isQuiet()) {
                placed.add(TOP - 1, placed.remove(i).explored());
                break;
            }
        }
        return placed;
    }

    private static boolean isSmall(Explanation explanation, NetworkSignals network) {
        return explanation.candidate().signals().members() <= network.smallMembersMax();
    }
}
