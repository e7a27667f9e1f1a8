package app.foyer.query.answer;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Answer;
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
import app.foyer.query.signals.CandidateReader.Personal;
import app.foyer.query.signals.Lately;
import app.foyer.query.signals.Liveliest;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import app.foyer.query.store.TextList;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recommends communities: what the ranking says, without where the viewer is, or was.
 *
 * <p>What is the same for all is read and ranked once for a moment, not for each who asks ({@link
 * SharedList}); whoever names a position has it made anew if it is not up to that.
 */
final class Recommending {
    private static final int FITS_MAX = 50;

    /** So many cards are asked for before it is known which are shown: that saves a round trip. */
    private static final int CARDS_ALONG_MAX = 32;

    private static final List<String> PROFILE =
            List.of(Fields.INTERESTS, Fields.LANGUAGES, Fields.PLACE);

    private final BucketStore buckets;
    private final CandidateReader candidates;
    private final FitSource fitSource;
    private final Ranker ranker = new Ranker(Weights.standard());
    private final Counter small;
    private final Counter large;
    private final Shared<SharedList> shared;

    Recommending(BucketStore buckets, FitSource fitSource, Clock clock, MeterRegistry meters) {
        this.buckets = buckets;
        this.candidates = new CandidateReader(buckets);
        this.fitSource = fitSource;
        this.small = places("small", meters);
        this.large = places("large", meters);
        this.shared = new Shared<>(clock, this::share);
    }

    /**
     * @param position that all buckets have reached
     * @param atLeast that the answer must be up to, if the buckets are
     */
    Answer<List<Recommendation>> recommend(Recommend query, long position, long atLeast) {
        if (query.first() < 1 || query.first() > Limits.RECOMMENDATIONS_MAX) {
            throw new Refused(
                    Refusal.PAGE_SIZE_INVALID,
                    "One to " + Limits.RECOMMENDATIONS_MAX + " communities are recommended.");
        }
        Shared.Made<SharedList> made = shared.get(position, atLeast);
        SharedList list = made.value();
        Asker asker = asker(query);
        List<Recommendation> found =
                asker.equals(Asker.visitor())
                        ? list.visitors()
                        : list(asker, query.first(), list, made.now());
        long smallMembersMax = list.liveliest().network().smallMembersMax();
        return new Answer<>(
                counted(found.subList(0, Math.min(query.first(), found.size())), smallMembersMax),
                made.position(),
                position < atLeast);
    }

    private static Counter places(String size, MeterRegistry meters) {
        return meters.counter(QueryMetrics.TOP_PLACES, QueryMetrics.TAG_SIZE, size);
    }

    /** The share of the places at the top that go to small communities is a sign of health. */
    private List<Recommendation> counted(List<Recommendation> list, long smallMembersMax) {
        for (Recommendation top : list.subList(0, Math.min(Ranker.TOP, list.size()))) {
            (top.community().members() <= smallMembersMax ? small : large).increment();
        }
        return list;
    }

    private SharedList share(Instant now) {
        Liveliest liveliest = candidates.liveliest(now);
        Lately<CommunityId, Optional<CommunityCard>> cards = new Lately<>();
        Candidates found = candidates.read(Asker.visitor(), liveliest, now);
        Reads reads = buckets.reads();
        Supplier<Map<CommunityId, Optional<CommunityCard>>> asked =
                cards.of(liveliest.communities(), ids -> cards(ids, reads));
        reads.run();
        List<Recommendation> visitors =
                recommendations(ranked(found, Limits.RECOMMENDATIONS_MAX), asked.get());
        return new SharedList(liveliest, cards, visitors);
    }

    private List<Recommendation> list(Asker asker, int first, SharedList shared, Instant now) {
        Personal personal = candidates.personal(asker, shared.liveliest());
        List<CommunityId> others = personal.others();
        Reads reads = buckets.reads();
        Supplier<Candidates> found = candidates.ask(personal, shared.liveliest(), now, reads);
        // It is not known yet which are shown; so few are asked for together with their figures.
        Supplier<?> along =
                shared.cards()
                        .of(
                                others.size() <= CARDS_ALONG_MAX ? others : List.of(),
                                ids -> cards(ids, reads));
        reads.run();
        Object _ = along.get();
        List<RankedCommunity> ranked = ranked(found.get(), first);
        Reads further = buckets.reads();
        Supplier<Map<CommunityId, Optional<CommunityCard>>> cards =
                shared.cards()
                        .of(
                                ranked.stream().map(RankedCommunity::community).toList(),
                                ids -> cards(ids, further));
        further.run();
        return recommendations(ranked, cards.get());
    }

    private static Supplier<Map<CommunityId, Optional<CommunityCard>>> cards(
            List<CommunityId> communities, Reads reads) {
        Supplier<Map<CommunityId, CommunityCard>> seen =
                Visibility.ask(communities, Sight.OPEN_ONLY, reads);
        return () -> {
            Map<CommunityId, CommunityCard> shown = seen.get();
            Map<CommunityId, Optional<CommunityCard>> cards = new HashMap<>();
            communities.forEach(id -> cards.put(id, Optional.ofNullable(shown.get(id))));
            return cards;
        };
    }

    private List<RankedCommunity> ranked(Candidates found, int first) {
        return ranker.rank(found.candidates(), found.network(), first).stream()
                .filter(community -> !community.explanation().isQuiet())
                .toList();
    }

    private static List<Recommendation> recommendations(
            List<RankedCommunity> ranked, Map<CommunityId, Optional<CommunityCard>> cards) {
        List<Recommendation> recommendations = new ArrayList<>();
        for (RankedCommunity community : ranked) {
            cards.getOrDefault(community.community(), Optional.empty())
                    .ifPresent(card ->
                            recommendations.add(
                                    new Recommendation(
                                            card,
                                            community.rank(),
                                            community.score(),
                                            community.explanation().reasons())));
        }
        return List.copyOf(recommendations);
    }

    private Asker asker(Recommend query) {
        MemberId member = query.viewer().member();
        if (member == null) {
            return Asker.visitor().fitting(fits(query.interests(), query.languages()));
        }
        Reads reads = buckets.reads();
        Supplier<Asker> asker = Asker.ask(member, reads);
        Supplier<List<@Nullable String>> profile = reads.fields(Key.member(member), PROFILE);
        reads.run();
        List<String> interests = declared(query.interests(), profile.get().get(0));
        List<String> languages = declared(query.languages(), profile.get().get(1));
        return withoutThoseApart(member, asker.get())
                .fitting(fits(withPlace(interests, profile.get().get(2)), languages));
    }

    /** Who blocked, or was blocked, is no reason to go anywhere. */
    private Asker withoutThoseApart(MemberId member, Asker asker) {
        Reads reads = buckets.reads();
        Supplier<Set<MemberId>> apart = Apart.ask(member, asker.company(), reads);
        reads.run();
        return asker.without(apart.get());
    }

    /** Where somebody lives is what they are interested in, too: it is found in the same words. */
    private static List<String> withPlace(List<String> interests, @Nullable String place) {
        return place == null
                ? interests
                : Stream.concat(interests.stream(), Stream.of(place)).toList();
    }

    private static List<String> declared(List<String> asked, @Nullable String profile) {
        return asked.isEmpty() && profile != null ? TextList.read(profile) : asked;
    }

    private List<FitHit> fits(List<String> interests, List<String> languages) {
        return interests.isEmpty() ? List.of() : fitSource.fits(interests, languages, FITS_MAX);
    }
}
