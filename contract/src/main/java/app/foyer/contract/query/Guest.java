package app.foyer.contract.query;

import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One who came by an invitation: an entry of the trail.
 *
 * @param name how they are called; null if it is not known (any more)
 * @param inviter who invited them; null for an operator
 * @param at when they came
 * @param inside whether they are in the community now; where it led into the network alone, whether
 *     they are a member
 * @param stays whether they came as a newcomer, were heard in the community, and wrote there again
 *     7 to 37 days after they first did, as the ranking counts it
 */
public record Guest(
        MemberId member,
        @Nullable String name,
        @Nullable MemberId inviter,
        Instant at,
        boolean inside,
        boolean stays) {}
