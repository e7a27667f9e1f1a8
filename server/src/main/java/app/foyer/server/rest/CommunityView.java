package app.foyer.server.rest;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.query.CommunityCard;
import app.foyer.contract.query.CommunityCard.Opening;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A community, as JSON; its fields are {@link CommunityCard}'s. */
record CommunityView(
        CommunityId id,
        String name,
        String about,
        List<String> languages,
        boolean open,
        String door,
        @Nullable Opening opening,
        @Nullable Integer capacity,
        Instant foundedAt,
        int members,
        long posts) {

    static CommunityView of(CommunityCard card) {
        return new CommunityView(
                card.community(),
                card.description().name(),
                card.description().about(),
                card.description().languages(),
                card.open(),
                Words.of(card.door()),
                card.opening(),
                card.capacity(),
                card.foundedAt(),
                card.members(),
                card.posts());
    }
}
