package app.foyer.contract.query;

import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as who is invited sees it.
 *
 * @param inviter null for an operator
 * @param inviterName null if it is not known (any more)
 * @param community into which it leads, as well as into the network; null for the network alone
 */
public record InvitationCard(
        InvitationId invitation,
        @Nullable MemberId inviter,
        @Nullable String inviterName,
        @Nullable CommunityCard community,
        Instant expiresAt) {}
