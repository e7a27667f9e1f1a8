package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to an invitation. Its code is in none of it. */
public sealed interface InvitationEvent extends Event {
    InvitationId invitation();

    /** Who invites; null for an operator. */
    @Nullable MemberId inviter();

    /** Into which community it leads, as well as into the network; null for the network alone. */
    @Nullable CommunityId community();

    @Override
    default AggregateId aggregate() {
        return aggregate(invitation());
    }

    static AggregateId aggregate(InvitationId invitation) {
        return new AggregateId("invitation", invitation.toString());
    }

    /**
     * Somebody invites.
     *
     * @param invitee the one member whom it is for; null for whoever has its code
     * @param uses how many may come by it
     */
    @StoredAs("invitation.made")
    record InvitationMade(
            InvitationId invitation,
            @Nullable MemberId inviter,
            @Nullable CommunityId community,
            @Nullable MemberId invitee,
            int uses,
            Instant at,
            Instant expiresAt)
            implements InvitationEvent {}

    /**
     * A member came by it.
     *
     * @param intoNetwork whether they came into the network by it, too
     */
    @StoredAs("invitation.redeemed")
    record InvitationRedeemed(
            InvitationId invitation,
            @Nullable MemberId inviter,
            @Nullable CommunityId community,
            MemberId member,
            boolean intoNetwork,
            Instant at)
            implements InvitationEvent {}

    /**
     * Nobody else comes by it.
     *
     * @param invitee the one member whom it was for; null for whoever had its code
     * @param by null for an operator
     */
    @StoredAs("invitation.revoked")
    record InvitationRevoked(
            InvitationId invitation,
            @Nullable MemberId inviter,
            @Nullable CommunityId community,
            @Nullable MemberId invitee,
            @Nullable MemberId by,
            Instant at)
            implements InvitationEvent {}
}
