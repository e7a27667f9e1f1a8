package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Role;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;

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

    /** A member came in. */
    @StoredAs("membership.joined")
    record MembershipJoined(CommunityId community, MemberId member, Instant at, Role role)
            implements MembershipEvent {}

    /** A member left. */
    @StoredAs("membership.left")
    record MembershipLeft(CommunityId community, MemberId member, Instant at)
            implements MembershipEvent {}
}
