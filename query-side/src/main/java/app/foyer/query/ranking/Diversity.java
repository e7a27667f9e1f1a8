package app.foyer.query.ranking;

import java.util.List;

/**
 * Sees to it that the first ten are not ten rooms of the same people. Each place goes to the one
 * whose score is the best after {@code weight} times the largest share of people that it has in
 * common with one above it was taken off; all else keeps its order.
 *
 * <p>Source: maximal marginal relevance; Carbonell, Goldstein, "The Use of MMR, Diversity-Based
 * Reranking for Reordering Documents and Producing Summaries" (SIGIR 1998).
 */
final class Diversity {
    private static final int PLACES = 10;

    /** So many compete for a place; what is farther down is not brought up by being different. */
    private static final int COMPETING = 30;

    private Diversity() {}

    /**
     * Places the first ten.
     *
     * @param best the best first, those that are quiet last
     */
    static void place(List<Scored> best, double weight) {
        int competing = (int) best.stream().limit(COMPETING).filter(one -> !one.isQuiet()).count();
        double[] overlap = new double[competing];
        for (int place = 1; place < Math.min(PLACES, competing); place++) {
            int chosen = place;
            for (int i = place; i < competing; i++) {
                overlap[i] = Math.max(overlap[i], best.get(i).overlap(best.get(place - 1)));
                if (best.get(i).score() - weight * overlap[i]
                        > best.get(chosen).score() - weight * overlap[chosen]) {
                    chosen = i;
                }
            }
            // Who was passed over moves down by one, and what they overlap with them.
            System.arraycopy(overlap, place, overlap, place + 1, chosen - place);
            best.add(place, best.remove(chosen));
        }
    }
}
