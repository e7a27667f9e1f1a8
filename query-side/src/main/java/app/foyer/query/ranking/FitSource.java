package app.foyer.query.ranking;

import app.foyer.contract.query.FitHit;
import java.util.List;

/** Knows which communities fit what somebody is interested in; search does. */
public interface FitSource {
    /** Where nothing is known of what is written anywhere. */
    FitSource NONE = (_, _, _) -> List.of();

    /**
     * Open communities that fit, the best first; none if it cannot be said just now.
     *
     * @param interests words and topics
     * @param languages BCP 47 tags
     * @param first how many at most
     */
    List<FitHit> fits(List<String> interests, List<String> languages, int first);
}
