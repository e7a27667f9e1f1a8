package app.foyer.contract.query;

import app.foyer.contract.Via;
import java.util.List;
import java.util.Map;

/**
 * A community to go to, and why.
 *
 * @param rank from 1
 * @param score what it was ordered by; comparable within one answer only
 */
public record Recommendation(
        CommunityCard community, int rank, double score, List<Reason> reasons) {
    public Recommendation {
        reasons = List.copyOf(reasons);
    }

    /** What a member who follows it hands back when they join. */
    public Via via() {
        return new Via(rank, reasons.isEmpty() ? "none" : reasons.getFirst().code());
    }

    /**
     * One reason.
     *
     * @param code stable name of the signal, for example {@code lively}
     * @param words a sentence for a person
     * @param figures what the sentence rests on, by stable name, with the unit last in the name
     */
    public record Reason(String code, String words, Map<String, Double> figures) {
        public Reason {
            figures = Map.copyOf(figures);
        }
    }
}
