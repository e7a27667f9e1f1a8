package app.foyer.contract.query;

import app.foyer.contract.Followers;
import app.foyer.contract.Origin;
import app.foyer.contract.Profile;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member as people see them.
 *
 * @param profile null if it is not known (any more)
 * @param handle by which they are found; null for none
 * @param followers how many members follow them
 * @param following how one comes to follow them
 */
public record MemberCard(
        MemberId member,
        @Nullable Profile profile,
        @Nullable String handle,
        Instant joinedAt,
        Origin origin,
        int followers,
        Followers following) {}
