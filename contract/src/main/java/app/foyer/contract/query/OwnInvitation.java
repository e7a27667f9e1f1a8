package app.foyer.contract.query;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as who made it sees it.
 *
 * @param community into which it leads, as well as into the network; null for the network alone
 * @param invitee the one member whom it is for; null for whoever has its code
 * @param uses how many may come by it
 * @param guests who came by it, the first first
 */
public record OwnInvitation(
        InvitationId invitation,
        @Nullable CommunityId community,
        @Nullable MemberId invitee,
        int uses,
        Instant at,
        Instant expiresAt,
        boolean revoked,
        List<Guest> guests) {
    public OwnInvitation {
        guests = List.copyOf(guests);
    }
}
