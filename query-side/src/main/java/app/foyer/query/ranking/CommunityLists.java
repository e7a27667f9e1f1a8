package app.foyer.query.ranking;

import app.foyer.contract.query.CommunityList;
import app.foyer.contract.query.Recommendation.Reason;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Lists that are the same for everybody, each by one figure. Pure. */
public final class CommunityLists {
    /** A community is lively if so many trusted members were active in the last 7 days. */
    private static final int LIVELY_MEMBERS = 3;

    /** So many members more a month, before and after, so that one more is no wave. */
    private static final double DOUBT = 1;

    /** A quarter more than before is growth. */
    private static final double GROWTH_LEAST = 1.25;

    private CommunityLists() {}

    /** A community in a list. */
    public record Listed(CommunitySignals community, double score, Reason reason) {}

    public static boolean isLively(CommunitySignals community) {
        return community.active7Days() >= LIVELY_MEMBERS;
    }

    /** The best {@code first} of a list; not one that is empty, or does not rise. */
    public static List<Listed> of(
            CommunityList list, Collection<CommunitySignals> communities, int first) {
        return switch (list) {
            case LIVELY -> list(communities, _ -> true, CommunitySignals::lively, first, list);
            case RISING ->
                    list(
                            communities,
                            community -> growth(community) >= GROWTH_LEAST,
                            CommunityLists::growth,
                            first,
                            list);
        };
    }

    private static List<Listed> list(
            Collection<CommunitySignals> communities,
            Predicate<CommunitySignals> belongs,
            ToDoubleFunction<CommunitySignals> score,
            int first,
            CommunityList list) {
        return communities.stream()
                .filter(CommunityLists::isLively)
                .filter(belongs)
                .sorted(
                        Comparator.comparingDouble(score)
                                .reversed()
                                .thenComparingLong(one -> one.community().value()))
                .limit(first)
                .map(one -> new Listed(one, score.applyAsDouble(one), reason(list, one)))
                .toList();
    }

    /** How many times as many members begin to write there as before. */
    private static double growth(CommunitySignals community) {
        return (community.arriving() + DOUBT) / (community.arrivedBefore() + DOUBT);
    }

    private static Reason reason(CommunityList list, CommunitySignals community) {
        return switch (list) {
            case LIVELY ->
                    new Reason(
                            list.code(),
                            community.active7Days() + " members wrote here in the last 7 days.",
                            Map.of(
                                    "members_active_7_days",
                                    (double) community.active7Days(),
                                    "members_lively_decayed",
                                    community.lively()));
            case RISING ->
                    new Reason(
                            list.code(),
                            "About %d members a month begin to write here; before, it was %d."
                                    .formatted(
                                            Math.round(community.arriving()),
                                            Math.round(community.arrivedBefore())),
                            Map.of(
                                    "members_arriving_30_days", community.arriving(),
                                    "members_arrived_before_30_days", community.arrivedBefore()));
        };
    }
}
