package app.foyer.query.answer;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.CommunityCard;
import app.foyer.contract.query.Recommendation;
import app.foyer.contract.query.RememberedQuery.Recommend;
import app.foyer.contract.query.Viewer;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.ranking.RankedCommunity;
import app.foyer.query.ranking.Ranker;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recommends communities: what the ranking says, without where the viewer is, or was. */
final class Recommending {
    private final BucketStore buckets;
    private final SignalSnapshot signals;
    private final Visibility visibility;
    private final Ranker ranker = new Ranker();

    Recommending(BucketStore buckets, SignalSnapshot signals, Visibility visibility) {
        this.buckets = buckets;
        this.signals = signals;
        this.visibility = visibility;
    }

    List<Recommendation> recommend(Recommend query, long atLeast) {
        if (query.first() < 1 || query.first() > Limits.RECOMMENDATIONS_MAX) {
            throw new Refused(
                    Refusal.PAGE_SIZE_INVALID,
                    "One to " + Limits.RECOMMENDATIONS_MAX + " communities are recommended.");
        }
        List<RankedCommunity> ranked =
                ranker.rank(signals.signals(atLeast), known(query.viewer()), query.first());
        List<CommunityId> ids = ranked.stream().map(RankedCommunity::community).toList();
        Map<CommunityId, CommunityCard> cards = visibility.communities(ids, new Sight(Set.of()));
        List<Recommendation> recommendations = new ArrayList<>();
        for (RankedCommunity community : ranked) {
            CommunityCard card = cards.get(community.community());
            if (card != null) {
                recommendations.add(
                        new Recommendation(
                                card,
                                community.rank(),
                                community.score(),
                                community.explanation().reasons()));
            }
        }
        return List.copyOf(recommendations);
    }

    private Set<CommunityId> known(Viewer viewer) {
        MemberId member = viewer.member();
        if (member == null) {
            return Set.of();
        }
        Reads reads = buckets.reads();
        Supplier<Set<Long>> memberships = reads.ids(Key.memberships(member));
        Supplier<Set<Long>> left = reads.ids(Key.left(member));
        reads.run();
        return Stream.concat(memberships.get().stream(), left.get().stream())
                .map(CommunityId::new)
                .collect(Collectors.toSet());
    }
}
