package app.foyer.server.rest;

import app.foyer.contract.Profile;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.MemberCard;
import app.foyer.contract.query.Membership;
import app.foyer.contract.query.Relations;
import app.foyer.contract.query.Suspension;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A member, as JSON; its fields are {@link MemberCard}'s. */
record MemberView(
        MemberId id,
        @Nullable Profile profile,
        @Nullable String handle,
        Instant joinedAt,
        String origin,
        int followers,
        String following) {

    static MemberView of(MemberCard card) {
        return new MemberView(
                card.member(),
                card.profile(),
                card.handle(),
                card.joinedAt(),
                Words.of(card.origin()),
                card.followers(),
                card.following().name().toLowerCase(Locale.ROOT));
    }

    /** The caller themselves, with where they belong and whom they follow, in order of ids. */
    record Me(
            @JsonUnwrapped MemberView member,
            List<CommunityId> communities,
            List<MemberId> follows,
            List<MemberId> followsAsked,
            List<Own> memberships,
            @Nullable Suspension suspension) {
        static Me of(MemberCard card, Relations relations, List<Membership> memberships) {
            return new Me(
                    MemberView.of(card),
                    relations.communities().stream().sorted().toList(),
                    relations.follows().stream().sorted().toList(),
                    relations.asks().stream().sorted().toList(),
                    memberships.stream().map(Own::of).toList(),
                    relations.suspension());
        }
    }

    /** What the caller is, asks or was told in a community. */
    record Own(
            CommunityId community,
            String state,
            @Nullable String role,
            @Nullable Instant silencedUntil,
            List<Told> told) {
        static Own of(Membership membership) {
            return new Own(
                    membership.community(),
                    Words.of(membership.state()),
                    membership.role() == null ? null : Words.of(membership.role()),
                    membership.silencedUntil(),
                    membership.told().stream()
                            .map(told -> new Told(Words.of(told.kind()), told.at(), told.words()))
                            .toList());
        }
    }

    /** Words between the caller and a community's moderators; of each kind the last. */
    record Told(String kind, Instant at, @Nullable String words) {}

    /** A member who has just joined, and the position from which they can be read. */
    record Joined(@JsonUnwrapped MemberView member, long position) {}
}
