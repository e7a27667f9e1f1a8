package app.foyer.contract.query;

import app.foyer.contract.id.CommunityId;
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
}
