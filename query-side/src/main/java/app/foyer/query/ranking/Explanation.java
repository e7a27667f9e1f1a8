package app.foyer.query.ranking;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.query.Recommendation.Reason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a score is made of: the sum of what each signal adds.
 *
 * @param shares what each signal adds to the score; may be negative
 * @param exploration whether it stands where it does by the floor of exposure for small communities
 */
public record Explanation(
        Candidate candidate,
        NetworkSignals network,
        Map<Signal, Double> shares,
        boolean exploration) {
    public Explanation {
        Map<Signal, Double> own = new EnumMap<>(Signal.class);
        own.putAll(shares);
        shares = Collections.unmodifiableMap(own);
    }

    public CommunityId community() {
        return candidate.signals().community();
    }

    public double score() {
        // In the order of the signals, so that the same shares give the same sum.
        double score = 0;
        for (Signal signal : Signal.values()) {
            score += share(signal);
        }
        return score;
    }

    double share(Signal signal) {
        return shares.getOrDefault(signal, 0.0);
    }

    /** Whether nobody was active there for long: a room to which nobody is sent. */
    public boolean isQuiet() {
        return candidate.signals().quiet();
    }

    /** The same, in a place that is kept for small communities. */
    Explanation explored() {
        return new Explanation(candidate, network, shares, true);
    }

    /** Why, in words and figures; what counted most comes first. */
    public List<Reason> reasons() {
        return Reasons.of(this);
    }
}
