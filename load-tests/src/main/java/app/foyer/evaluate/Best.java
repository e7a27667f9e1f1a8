package app.foyer.evaluate;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;

/** Picks the ten best; of equals, the one that was there first. */
final class Best {
    private static final Comparator<Scored> WORST_FIRST =
            Comparator.comparingDouble(Scored::score)
                    .thenComparing(Comparator.comparingInt(Scored::community).reversed());

    private Best() {}

    private record Scored(int community, double score) {}

    /**
     * The best of the moment's communities; the one where the asker has just written is left out.
     */
    static int[] of(Moment moment, IntToDoubleFunction score) {
        PriorityQueue<Scored> best = new PriorityQueue<>(WORST_FIRST);
        for (int community = 0; community < moment.communities(); community++) {
            if (community == moment.community()) {
                continue;
            }
            Scored scored = new Scored(community, score.applyAsDouble(community));
            if (best.size() < Rankings.PLACES) {
                best.add(scored);
            } else if (WORST_FIRST.compare(scored, best.element()) > 0) {
                best.remove();
                best.add(scored);
            }
        }
        int[] order = new int[best.size()];
        for (int i = order.length - 1; i >= 0; i--) {
            order[i] = best.remove().community();
        }
        return order;
    }
}
