package app.foyer.contract.query;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a member belongs.
 *
 * @param communities that they are in
 * @param follows whom they follow
 * @param asks whom they ask to follow
 * @param suspension null if nobody suspended them, or it was lifted; it may be over
 */
public record Relations(
        Set<CommunityId> communities,
        Set<MemberId> follows,
        Set<MemberId> asks,
        @Nullable Suspension suspension) {
    public Relations {
        communities = Set.copyOf(communities);
        follows = Set.copyOf(follows);
        asks = Set.copyOf(asks);
    }
}
