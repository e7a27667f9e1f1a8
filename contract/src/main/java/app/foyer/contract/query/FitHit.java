package app.foyer.contract.query;

import app.foyer.contract.id.CommunityId;
import java.util.List;

/**
 * A community that fits somebody's interests, or is like another.
 *
 * @param likeness in [0, 1]: the higher, the better it fits; made to be compared between askers,
 *     but an estimate
 * @param words which of the words asked with speak for it, the strongest first; may be empty
 */
public record FitHit(CommunityId community, double likeness, List<String> words) {
    public FitHit {
        words = List.copyOf(words);
    }
}
