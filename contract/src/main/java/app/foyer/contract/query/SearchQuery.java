package app.foyer.contract.query;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to the search index. What is not open is found only if it is among {@code
 * viewerCommunities}.
 */
public sealed interface SearchQuery<R> extends Query<R> {

    /**
     * Posts that hold the words, the best first.
     *
     * @param within only in this community; null for all
     */
    record SearchPosts(
            String words,
            @Nullable CommunityId within,
            Set<CommunityId> viewerCommunities,
            PageRequest page)
            implements SearchQuery<Page<PostHit>> {}

    /** Communities whose name or description hold the words, the best first. */
    record SearchCommunities(String words, Set<CommunityId> viewerCommunities, PageRequest page)
            implements SearchQuery<Page<CommunityHit>> {}

    /**
     * Communities that fit what somebody is interested in, the best first: by the words that they
     * say of themselves and that are written there. No interests, no answer.
     *
     * @param interests words or phrases; of many words, the rarest count
     * @param languages the asker's, as BCP 47 tags: a community that declares its languages, and
     *     none of these, fits less; one that declares none is not judged by them, nor is any if
     *     this is empty
     * @param first how many, 1 to {@link Limits#FIT_HITS_MAX}
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
            refuseUnlessFrom1To(Limits.FIT_HITS_MAX, first);
        }
    }

    /**
     * Communities whose words are like those of this one, the best first; none if the viewer may
     * not see it, or it is not known.
     *
     * @param first how many, 1 to {@link Limits#FIT_HITS_MAX}
     */
    record SimilarCommunities(CommunityId community, Set<CommunityId> viewerCommunities, int first)
            implements SearchQuery<List<FitHit>> {
        public SimilarCommunities {
            refuseUnlessFrom1To(Limits.FIT_HITS_MAX, first);
        }
    }

    private static void refuseUnlessFrom1To(int max, int first) {
        if (first < 1 || first > max) {
            throw new Refused(Refusal.PAGE_SIZE_INVALID);
        }
    }
}
