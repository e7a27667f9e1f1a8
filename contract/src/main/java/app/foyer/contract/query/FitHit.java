package app.foyer.contract.query;

import app.foyer.contract.id.CommunityId;
import java.util.List;

/**
 * A community that fits somebody's interests.
 *
 * @param likeness how well; 0 to 1
 * @param words the words of interest that fit most, the best first
 */
public record FitHit(CommunityId community, double likeness, List<String> words) {
    public FitHit {
        words = List.copyOf(words);
    }
}
