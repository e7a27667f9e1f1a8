package app.foyer.contract.query;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.Spot;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to the search index. What is not open is found only if it is among {@code
 * viewerCommunities}. A page may begin behind hits that were {@link PassedOver}.
 */
public sealed interface SearchQuery<R> extends Query<R> {

    /**
     * Posts that hold the words, the best first.
     *
     * <p>What is for somebody's followers is found by them, by that member, and by who wrote it.
     *
     * @param within only in this community; null for all
     * @param language only what is written in it, a BCP 47 tag of which the first part counts; null
     *     for all
     * @param viewer null for somebody who is not a member
     */
    record SearchPosts(
            String words,
            @Nullable CommunityId within,
            @Nullable String language,
            @Nullable MemberId viewer,
            Set<CommunityId> viewerCommunities,
            Set<MemberId> viewerFollows,
            PageRequest page)
            implements SearchQuery<Page<PostHit>> {
        public SearchPosts {
            viewerCommunities = Set.copyOf(viewerCommunities);
            viewerFollows = Set.copyOf(viewerFollows);
        }

        /** In any language, for somebody who follows nobody. */
        public SearchPosts(
                String words,
                @Nullable CommunityId within,
                Set<CommunityId> viewerCommunities,
                PageRequest page) {
            this(words, within, null, null, viewerCommunities, Set.of(), page);
        }
    }

    /** Communities whose name or description hold the words, the best first. */
    record SearchCommunities(String words, Set<CommunityId> viewerCommunities, PageRequest page)
            implements SearchQuery<Page<CommunityHit>> {}

    /**
     * Communities whose own words, and what is written there, fit somebody's interests, the best
     * first; none that shares no word, or part of one, with them.
     *
     * @param interests words and topics; of very many words, the rarest count
     * @param languages that they understand, as BCP 47 tags: a community that says which languages
     *     it speaks, and none of these, is half as alike; none means any
     * @param first how many at most, 1 to {@link Limits#PAGE_SIZE_MAX}
     */
    record FitCommunities(
            List<String> interests,
            List<String> languages,
            Set<CommunityId> viewerCommunities,
            int first)
            implements SearchQuery<List<FitHit>> {
        public FitCommunities {
            interests = List.copyOf(interests);
            languages = List.copyOf(languages);
            viewerCommunities = Set.copyOf(viewerCommunities);
            refuseUnlessOnePage(first);
        }
    }

    /**
     * Communities in which is written what is written in this one, the most alike first; none if
     * the viewer may not see it, or it is not known.
     *
     * @param first how many at most, 1 to {@link Limits#PAGE_SIZE_MAX}
     */
    record SimilarCommunities(CommunityId community, Set<CommunityId> viewerCommunities, int first)
            implements SearchQuery<List<FitHit>> {
        public SimilarCommunities {
            viewerCommunities = Set.copyOf(viewerCommunities);
            refuseUnlessOnePage(first);
        }
    }

    /**
     * Gatherings around a place that begin in a span of time and are not called off, the next
     * first.
     *
     * @param km within so many kilometres, 1 to {@link Limits#NEAR_KM_MAX}
     * @param until later than {@code from}, within {@link Limits#NEAR_SPAN_MAX} of it
     * @param first how many at most, 1 to {@link Limits#PAGE_SIZE_MAX}
     */
    record GatheringsNear(
            Spot spot,
            int km,
            Instant from,
            Instant until,
            Set<CommunityId> viewerCommunities,
            int first)
            implements SearchQuery<List<GatheringId>> {
        public GatheringsNear {
            viewerCommunities = Set.copyOf(viewerCommunities);
            refuseUnlessOnePage(first);
            if (!spot.onEarth()
                    || km < 1
                    || km > Limits.NEAR_KM_MAX
                    || !until.isAfter(from)
                    || until.isAfter(from.plus(Limits.NEAR_SPAN_MAX))) {
                throw new Refused(Refusal.NEAR_INVALID);
            }
        }
    }

    private static void refuseUnlessOnePage(int first) {
        if (first < 1 || first > Limits.PAGE_SIZE_MAX) {
            throw new Refused(Refusal.PAGE_SIZE_INVALID);
        }
    }
}
