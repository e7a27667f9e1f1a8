package app.foyer.server.graphql;

import app.foyer.contract.Door;
import app.foyer.contract.query.CommunityCard;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A community, as the schema has it. */
record Community(
        String id,
        String name,
        String about,
        List<String> languages,
        boolean open,
        Door door,
        @Nullable Opening opening,
        @Nullable Integer capacity,
        String foundedAt,
        int members,
        long posts) {

    static Community of(CommunityCard card) {
        return new Community(
                GlobalId.of(card.community()),
                card.description().name(),
                card.description().about(),
                card.description().languages(),
                card.open(),
                card.door(),
                Opening.of(card.opening()),
                card.capacity(),
                card.foundedAt().toString(),
                card.members(),
                card.posts());
    }

    /** A community's opening night, before it. */
    record Opening(@Nullable String at, boolean announced, CommunityCard.@Nullable Missed missed) {
        static @Nullable Opening of(CommunityCard.@Nullable Opening opening) {
            if (opening == null) {
                return null;
            }
            Instant at = opening.at();
            return new Opening(
                    at == null ? null : at.toString(), opening.announced(), opening.missed());
        }
    }
}
