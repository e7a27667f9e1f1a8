package app.foyer.query.ranking;

import app.foyer.contract.query.Recommendation.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a score is made of: {@code score = welcoming + lively}.
 *
 * @param welcoming the share of newcomers who landed; 0 or more
 * @param lively the share of the crowd; 0 to {@link Ranker#LIVELY_MAX}
 */
public record Explanation(CommunitySignals signals, double welcoming, double lively) {
    /** Fewer who landed than this, after halving, is no reason to be given. */
    private static final double LANDED_WORTH_A_WORD = 0.5;

    public double score() {
        return welcoming + lively;
    }

    /** Why, in words and figures; what counted most comes first. */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        if (signals.newcomersLanded() >= LANDED_WORTH_A_WORD) {
            reasons.add(welcomingReason());
        }
        reasons.add(welcoming > lively ? reasons.size() : 0, livelyReason());
        return List.copyOf(reasons);
    }

    private Reason welcomingReason() {
        long landed = Math.max(1, Math.round(signals.newcomersLanded()));
        return new Reason(
                "welcoming",
                landed == 1
                        ? "A newcomer found their place here lately."
                        : String.format(
                                Locale.ROOT,
                                "About %,d newcomers found their place here lately.",
                                landed),
                Map.of(
                        "newcomers_landed_decayed",
                        signals.newcomersLanded(),
                        "score_share",
                        welcoming));
    }

    private Reason livelyReason() {
        int active = signals.membersActive30Days();
        return new Reason(
                "lively",
                active == 1
                        ? "1 member wrote here in the last 30 days."
                        : String.format(
                                Locale.ROOT, "%,d members wrote here in the last 30 days.", active),
                Map.of("members_active_30_days", (double) active, "score_share", lively));
    }
}
