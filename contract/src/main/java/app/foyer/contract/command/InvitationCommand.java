package app.foyer.contract.command;

import app.foyer.contract.AggregateId;
import app.foyer.contract.event.InvitationEvent;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked about an invitation. */
public sealed interface InvitationCommand extends Command {
    InvitationId invitation();

    @Override
    default AggregateId aggregate() {
        return InvitationEvent.aggregate(invitation());
    }

    /**
     * Invite.
     *
     * @param by null for an operator, who invites into the network only
     * @param community into which it leads, as well as into the network; null for the network alone
     * @param invitee the one member whom it is for; null for whoever has its code
     * @param uses how many may come by it; null for one
     * @param expiresAt until when; null for {@link app.foyer.contract.Limits#INVITATION_LIFE} from
     *     now
     */
    record Invite(
            InvitationId invitation,
            @Nullable MemberId by,
            @Nullable CommunityId community,
            @Nullable MemberId invitee,
            @Nullable Integer uses,
            @Nullable Instant expiresAt)
            implements InvitationCommand {}

    /** Come in by the code of an invitation; doing it twice is one use. */
    record Redeem(InvitationId invitation, MemberId member) implements InvitationCommand {}

    /** Come in by an invitation that is for this member. */
    record Accept(InvitationId invitation, MemberId member) implements InvitationCommand {}

    /**
     * Let nobody else come by it; who made it may, and a founder of the community.
     *
     * @param by null for an operator
     */
    record Revoke(InvitationId invitation, @Nullable MemberId by) implements InvitationCommand {}
}
