package app.foyer.server.rest;

import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.InvitationCard;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An invitation as who is invited sees it, as JSON; its fields are {@link InvitationCard}'s. */
record InvitationView(
        InvitationId id,
        @Nullable MemberId inviter,
        @Nullable String inviterName,
        @Nullable CommunityView community,
        Instant expiresAt) {

    static InvitationView of(InvitationCard card) {
        return new InvitationView(
                card.invitation(),
                card.inviter(),
                card.inviterName(),
                card.community() == null ? null : CommunityView.of(card.community()),
                card.expiresAt());
    }
}
