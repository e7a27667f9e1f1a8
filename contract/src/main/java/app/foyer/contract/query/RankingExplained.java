package app.foyer.contract.query;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Recommendation.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How a community's place on a list comes about.
 *
 * @param score the sum of the shares
 * @param quiet whether nobody trusted wrote there for 45 days: then it is on no list
 * @param shares what each signal adds, by its code; may be negative
 * @param figures all that is counted of it, by name
 * @param reasons what a newcomer is told
 * @param members who wrote there, the last first, with the posts that are the events behind the
 *     figures; 100 at most
 * @param membersLeftOut how many more there are
 */
public record RankingExplained(
        CommunityId community,
        double score,
        boolean quiet,
        Map<String, Double> shares,
        Map<String, Double> figures,
        List<Reason> reasons,
        List<Written> members,
        int membersLeftOut) {
    public RankingExplained {
        shares = Map.copyOf(shares);
        figures = Map.copyOf(figures);
        reasons = List.copyOf(reasons);
        members = List.copyOf(members);
    }

    /**
     * One who wrote there.
     *
     * @param counts what their word counted when they last wrote, 0 to 1
     * @param lent what answers lent them there, 0 to 1
     * @param landed whether their first post there was their first in the network, as a newcomer
     * @param heard whether that was answered within 72 hours by somebody trusted
     * @param stays whether they wrote there again 7 to 37 days later
     */
    public record Written(
            MemberId member,
            Instant firstAt,
            PostId firstPost,
            Instant lastAt,
            PostId lastPost,
            double counts,
            double lent,
            boolean landed,
            boolean heard,
            boolean stays) {}
}
