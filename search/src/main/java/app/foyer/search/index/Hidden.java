package app.foyer.search.index;

import app.foyer.contract.id.CommunityId;
import java.util.Set;

/**
 * What only the members of a community see.
 *
 * @param unseen communities that are there for their members only
 * @param unread these, and those whose posts are there for their members only
 */
public record Hidden(Set<CommunityId> unseen, Set<CommunityId> unread) {
    public Hidden {
        unseen = Set.copyOf(unseen);
        unread = Set.copyOf(unread);
    }
}
