package app.foyer.query.answer;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.CommunityCard;
import app.foyer.contract.query.FitHit;
import app.foyer.contract.query.Recommendation;
import app.foyer.contract.query.RememberedQuery.Recommend;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.ranking.FitSource;
import app.foyer.query.ranking.RankedCommunity;
import app.foyer.query.ranking.Ranker;
import app.foyer.query.ranking.Weights;
import app.foyer.query.signals.Asker;
import app.foyer.query.signals.CandidateReader;
import app.foyer.query.signals.CandidateReader.Candidates;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import app.foyer.query.store.TextList;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Recommends communities: what the ranking says, without where the viewer is, or was. */
final class Recommending {
    private static final int FITS_MAX = 50;
    private static final List<String> PROFILE = List.of(Fields.INTERESTS, Fields.LANGUAGES);

    private final BucketStore buckets;
    private final CandidateReader candidates;
    private final Visibility visibility;
    private final FitSource fitSource;
    private final Clock clock;
    private final Ranker ranker = new Ranker(Weights.standard());

    Recommending(BucketStore buckets, Visibility visibility, FitSource fitSource, Clock clock) {
        this.buckets = buckets;
        this.candidates = new CandidateReader(buckets);
        this.visibility = visibility;
        this.fitSource = fitSource;
        this.clock = clock;
    }

    List<Recommendation> recommend(Recommend query) {
        if (query.first() < 1 || query.first() > Limits.RECOMMENDATIONS_MAX) {
            throw new Refused(
                    Refusal.PAGE_SIZE_INVALID,
                    "One to " + Limits.RECOMMENDATIONS_MAX + " communities are recommended.");
        }
        Candidates found = candidates.read(asker(query), clock.instant());
        List<RankedCommunity> ranked =
                ranker.rank(found.candidates(), found.network(), query.first()).stream()
                        .filter(community -> !community.explanation().isQuiet())
                        .toList();
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

    private Asker asker(Recommend query) {
        MemberId member = query.viewer().member();
        if (member == null) {
            List<FitHit> fits = fits(query.interests(), query.languages());
            return new Asker(null, Set.of(), Set.of(), List.of(), fits);
        }
        Reads reads = buckets.reads();
        Supplier<Set<Long>> inside = reads.ids(Key.memberships(member));
        Supplier<Set<Long>> left = reads.ids(Key.left(member));
        Supplier<Set<Long>> follows = reads.ids(Key.follows(member));
        Supplier<List<@Nullable String>> profile = reads.fields(Key.member(member), PROFILE);
        reads.run();
        List<String> interests = declared(query.interests(), profile.get().get(0));
        List<String> languages = declared(query.languages(), profile.get().get(1));
        return new Asker(
                member,
                inside.get(),
                left.get(),
                follows.get().stream().sorted().toList(),
                fits(interests, languages));
    }

    private static List<String> declared(List<String> asked, @Nullable String profile) {
        return asked.isEmpty() && profile != null ? TextList.read(profile) : asked;
    }

    private List<FitHit> fits(List<String> interests, List<String> languages) {
        return interests.isEmpty() ? List.of() : fitSource.fits(interests, languages, FITS_MAX);
    }
}
