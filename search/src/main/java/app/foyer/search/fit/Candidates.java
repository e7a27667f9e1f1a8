package app.foyer.search.fit;

import app.foyer.search.index.CommunityCounts;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongPredicate;

/** The communities worth weighing: those that use most of the clues, rare ones counting more. */
final class Candidates {
    /** Promise is added up in thousandths, so that any order of adding gives the same. */
    private static final double UNIT = 1e-3;

    private Candidates() {}

    /**
     * At most so many as {@link FitLimits#CANDIDATES_MAX}, in any order.
     *
     * @param posts how many posts there are
     * @param seen which communities the asker may see
     */
    static long[] among(List<Occurrences> all, double posts, LongPredicate seen) {
        CommunityCounts promise = new CommunityCounts();
        for (Occurrences one : all) {
            double each = one.clue().kind().weight() * one.rarity(posts);
            one.forEachCommunity((community, uses) ->
                    promise.add(community, 1 + (int) (each * (1 + Math.log(uses)) / UNIT)));
        }
        PriorityQueue<Promising> best = new PriorityQueue<>(Promising.LEAST_FIRST);
        promise.forEach((community, much) -> {
            boolean full = best.size() == FitLimits.CANDIDATES_MAX;
            Promising one = new Promising(community, much);
            if ((!full || Promising.LEAST_FIRST.compare(one, best.element()) > 0)
                    && seen.test(community)) {
                if (full) {
                    best.remove();
                }
                best.add(one);
            }
        });
        return best.stream().mapToLong(Promising::community).toArray();
    }

    private record Promising(long community, int promise) {
        static final Comparator<Promising> LEAST_FIRST =
                Comparator.comparingInt(Promising::promise).thenComparingLong(Promising::community);
    }
}
