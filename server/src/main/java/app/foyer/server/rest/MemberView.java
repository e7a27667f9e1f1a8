package app.foyer.server.rest;

import app.foyer.contract.Profile;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.MemberCard;
import app.foyer.contract.query.Relations;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member, as JSON; its fields are {@link MemberCard}'s. */
record MemberView(
        MemberId id, @Nullable Profile profile, Instant joinedAt, String origin, int followers) {

    static MemberView of(MemberCard card) {
        return new MemberView(
                card.member(),
                card.profile(),
                card.joinedAt(),
                Words.of(card.origin()),
                card.followers());
    }

    /** The caller themselves, with where they belong and whom they follow, in order of ids. */
    record Me(
            @JsonUnwrapped MemberView member,
            List<CommunityId> communities,
            List<MemberId> follows) {

        static Me of(MemberCard card, Relations relations) {
            return new Me(
                    MemberView.of(card),
                    relations.communities().stream().sorted().toList(),
                    relations.follows().stream().sorted().toList());
        }
    }

    /** A member who has just joined, and the position from which they can be read. */
    record Joined(@JsonUnwrapped MemberView member, long position) {}
}
