package app.foyer.server.graphql;

import app.foyer.contract.Followers;
import app.foyer.contract.Origin;
import app.foyer.contract.Profile;
import app.foyer.contract.query.MemberCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member, as the schema has it. */
record Member(
        String id,
        @Nullable Profile profile,
        @Nullable String handle,
        String joinedAt,
        Origin origin,
        int followers,
        Followers following) {

    /** The caller, where they belong and whom they follow. */
    record Me(
            Member member,
            List<String> communities,
            List<String> follows,
            List<String> followsAsked) {}

    static Member of(MemberCard card) {
        return new Member(
                GlobalId.of(card.member()),
                card.profile(),
                card.handle(),
                card.joinedAt().toString(),
                card.origin(),
                card.followers(),
                card.following());
    }
}
