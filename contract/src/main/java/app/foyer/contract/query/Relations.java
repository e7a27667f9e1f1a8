package app.foyer.contract.query;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.util.Set;

/**
 * Where a member belongs.
 *
 * @param communities that they are in
 * @param follows whom they follow
 */
public record Relations(Set<CommunityId> communities, Set<MemberId> follows) {
    public Relations {
        communities = Set.copyOf(communities);
        follows = Set.copyOf(follows);
    }
}
