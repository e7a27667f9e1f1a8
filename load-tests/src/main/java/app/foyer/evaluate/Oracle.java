package app.foyer.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What no ranking can know: where the other newcomers went who came shortly before and after, each
 * weighed by {@code 2^(-distance / 60 days)}. About as far as an order can get that is the same for
 * all who come at one time; no competitor.
 */
final class Oracle {
    static final String NAME = "oracle (newcomers before and after)";
    private static final double HALF_LIFE_MS = 60 * 86_400_000.0;

    private final List<Asked> asked = new ArrayList<>();

    private record Asked(Moment moment, Set<Integer> relevant) {}

    void asked(Moment moment, Set<Integer> relevant) {
        asked.add(new Asked(moment, relevant));
    }

    /** How each of them would have been served. */
    Measured ndcg() {
        Measured measured = new Measured();
        for (int i = 0; i < asked.size(); i++) {
            measured.add(Measured.ndcg(order(i), asked.get(i).relevant()));
        }
        return measured;
    }

    private int[] order(int whom) {
        Moment moment = asked.get(whom).moment();
        Doubles score = new Doubles();
        for (int i = 0; i < asked.size(); i++) {
            Asked other = asked.get(i);
            if (i != whom && !other.relevant().isEmpty()) {
                double distanceMs = Math.abs(other.moment().at() - moment.at());
                double weight =
                        Math.pow(2, -distanceMs / HALF_LIFE_MS)
                                / Math.sqrt(other.relevant().size());
                other.relevant().forEach(community -> score.add(community, weight));
            }
        }
        return Best.of(moment, score::get);
    }
}
