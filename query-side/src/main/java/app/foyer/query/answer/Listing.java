package app.foyer.query.answer;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.CommunityCard;
import app.foyer.contract.query.CommunityList;
import app.foyer.contract.query.Recommendation;
import app.foyer.contract.query.RememberedQuery.ListCommunities;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.ranking.CommunityLists;
import app.foyer.query.ranking.CommunityLists.Listed;
import app.foyer.query.signals.CandidateReader;
import app.foyer.query.store.BucketStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The lists that are the same for everybody: of open communities, and nothing of who asks. */
final class Listing {

    private final CandidateReader candidates;
    private final Visibility visibility;
    private final Map<CommunityList, Shared<List<Recommendation>>> lists =
            new EnumMap<>(CommunityList.class);

    Listing(BucketStore buckets, Visibility visibility, Clock clock) {
        this.candidates = new CandidateReader(buckets);
        this.visibility = visibility;
        for (CommunityList list : CommunityList.values()) {
            lists.put(list, new Shared<>(clock, now -> make(list, now)));
        }
    }

    /**
     * @param position that all buckets have reached
     * @param atLeast that the answer must be up to, if the buckets are
     */
    Answer<List<Recommendation>> list(ListCommunities query, long position, long atLeast) {
        if (query.first() < 1 || query.first() > Limits.RECOMMENDATIONS_MAX) {
            throw new Refused(
                    Refusal.PAGE_SIZE_INVALID,
                    "A list holds one to " + Limits.RECOMMENDATIONS_MAX + " communities.");
        }
        Shared.Made<List<Recommendation>> made =
                Objects.requireNonNull(lists.get(query.list())).get(position, atLeast);
        List<Recommendation> whole = made.value();
        return new Answer<>(
                whole.subList(0, Math.min(query.first(), whole.size())),
                made.position(),
                position < atLeast);
    }

    private List<Recommendation> make(CommunityList list, Instant now) {
        List<Listed> listed =
                CommunityLists.of(list, candidates.of(list, now), Limits.RECOMMENDATIONS_MAX);
        List<CommunityId> ids = listed.stream().map(one -> one.community().community()).toList();
        Map<CommunityId, CommunityCard> cards = visibility.communities(ids, Sight.OPEN_ONLY);
        List<Recommendation> places = new ArrayList<>();
        for (Listed one : listed) {
            CommunityCard card = cards.get(one.community().community());
            if (card != null) {
                places.add(
                        new Recommendation(
                                card, places.size() + 1, one.score(), List.of(one.reason())));
            }
        }
        return List.copyOf(places);
    }
}
