package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Role;
import app.foyer.contract.Via;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens between a member and a community. */
public sealed interface MembershipEvent extends Event {
    CommunityId community();

    MemberId member();

    @Override
    default AggregateId aggregate() {
        return aggregate(community(), member());
    }

    static AggregateId aggregate(CommunityId community, MemberId member) {
        return new AggregateId("membership", community + "/" + member);
    }

    /**
     * A member came in.
     *
     * @param via the recommendation that brought them; null if none did
     */
    @StoredAs("membership.joined")
    record MembershipJoined(
            CommunityId community, MemberId member, Instant at, Role role, @Nullable Via via)
            implements MembershipEvent {
        /** By no recommendation. */
        public MembershipJoined(CommunityId community, MemberId member, Instant at, Role role) {
            this(community, member, at, role, null);
        }
    }

    /** A member left. */
    @StoredAs("membership.left")
    record MembershipLeft(CommunityId community, MemberId member, Instant at)
            implements MembershipEvent {}
}
