package app.foyer.command.decide;

import app.foyer.contract.event.Event;
import app.foyer.contract.event.InvitationEvent;
import app.foyer.contract.event.InvitationEvent.InvitationMade;
import app.foyer.contract.event.InvitationEvent.InvitationRedeemed;
import app.foyer.contract.event.InvitationEvent.InvitationRevoked;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far an invitation has been used. */
public sealed interface InvitationState extends State {

    record Unknown() implements InvitationState {}

    /**
     * Made, and good until it is spent, expired or revoked.
     *
     * @param inviter null for an operator
     * @param community null for the network alone
     * @param invitee null for whoever has its code
     * @param guests who came by it; never more than {@code uses}
     */
    record Made(
            @Nullable MemberId inviter,
            @Nullable CommunityId community,
            @Nullable MemberId invitee,
            int uses,
            Instant expiresAt,
            boolean revoked,
            Set<MemberId> guests)
            implements InvitationState {
        public Made {
            guests = Set.copyOf(guests);
        }

        private Made with(MemberId guest) {
            Set<MemberId> all = new HashSet<>(guests);
            all.add(guest);
            return new Made(inviter, community, invitee, uses, expiresAt, revoked, all);
        }

        private Made takenBack() {
            return new Made(inviter, community, invitee, uses, expiresAt, true, guests);
        }
    }

    @Override
    default InvitationState after(Event event) {
        if (!(event instanceof InvitationEvent own)) {
            throw State.foreign(this, event);
        }
        return switch (own) {
            case InvitationMade e ->
                    new Made(
                            e.inviter(),
                            e.community(),
                            e.invitee(),
                            e.uses(),
                            e.expiresAt(),
                            false,
                            Set.of());
            case InvitationRedeemed e -> made().with(e.member());
            case InvitationRevoked _ -> made().takenBack();
        };
    }

    private Made made() {
        if (this instanceof Made made) {
            return made;
        }
        throw new IllegalStateException("happens only to what was made");
    }
}
