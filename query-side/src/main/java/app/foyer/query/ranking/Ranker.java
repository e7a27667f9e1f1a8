package app.foyer.query.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Orders communities for a newcomer. A score is the sum of what the signals add ({@link Shares},
 * {@link Weights}); communities of one score stand in the order of their ids; those where nobody
 * wrote for long come last. Among the first ten, one that holds the same people as one above it
 * gives way to others ({@link Diversity}).
 *
 * <p>One of the first three places is kept for a community outside the network's largest tenth: if
 * none of the best three is small, the best small one takes the third place. That is the whole
 * budget of exploration, so no newcomer pays more than a third of their first list for it.
 */
public final class Ranker {
    /** So many communities stand at the top, where newcomers look first. */
    public static final int TOP = 3;

    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparing(Scored::isQuiet)
                    .thenComparing(Comparator.comparingDouble(Scored::score).reversed())
                    .thenComparingLong(Scored::id);

    private final Weights weights;

    public Ranker(Weights weights) {
        this.weights = weights;
    }

    /** The best {@code first} of the candidates. */
    public List<RankedCommunity> rank(
            List<Candidate> candidates, NetworkSignals network, int first) {
        List<Scored> best = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            best.add(new Scored(candidate, Shares.sum(candidate, network, weights), false));
        }
        best.sort(BEST_FIRST);
        Diversity.place(best, weights.diversity());
        placeOneSmall(best, network);
        List<RankedCommunity> ranked = new ArrayList<>();
        for (Scored placed : best.subList(0, Math.min(first, best.size()))) {
            Explanation explanation = explain(placed.candidate(), network);
            ranked.add(
                    new RankedCommunity(
                            explanation.community(),
                            ranked.size() + 1,
                            placed.explored() ? explanation.explored() : explanation));
        }
        return List.copyOf(ranked);
    }

    /** What a candidate's score is made of. */
    public Explanation explain(Candidate candidate, NetworkSignals network) {
        return new Explanation(candidate, network, Shares.of(candidate, network, weights), false);
    }

    private static void placeOneSmall(List<Scored> best, NetworkSignals network) {
        if (best.size() <= TOP || best.stream().limit(TOP).anyMatch(top -> top.isSmall(network))) {
            return;
        }
        for (int i = TOP; i < best.size(); i++) {
            Scored one = best.get(i);
            if (one.isSmall(network) && !one.isQuiet()) {
                best.remove(i);
                best.add(TOP - 1, one.asExplored());
                return;
            }
        }
    }
}
