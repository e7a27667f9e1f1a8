package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Role;
import app.foyer.contract.Via;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens between a member and a community. */
public sealed interface MembershipEvent extends Event, PersonalEvent {
    CommunityId community();

    MemberId member();

    @Override
    default AggregateId aggregate() {
        return aggregate(community(), member());
    }

    /** Whatever is said about a membership is said about the member. */
    @Override
    default MemberId owner() {
        return member();
    }

    static AggregateId aggregate(CommunityId community, MemberId member) {
        return new AggregateId("membership", community + "/" + member);
    }

    /**
     * A member came in.
     *
     * @param via the recommendation that brought them; null if none did
     * @param by the moderator who admitted them; null for nobody, and in events that were stored
     *     before that was told
     */
    @StoredAs("membership.joined")
    record MembershipJoined(
            CommunityId community,
            MemberId member,
            Instant at,
            Role role,
            @Nullable Via via,
            @Nullable MemberId by)
            implements MembershipEvent {
        /** By themselves. */
        public MembershipJoined(
                CommunityId community, MemberId member, Instant at, Role role, @Nullable Via via) {
            this(community, member, at, role, via, null);
        }

        /** By no recommendation. */
        public MembershipJoined(CommunityId community, MemberId member, Instant at, Role role) {
            this(community, member, at, role, null);
        }
    }

    /** Somebody who was in is in no longer. */
    sealed interface MembershipEnded extends MembershipEvent {}

    /** A member left. */
    @StoredAs("membership.left")
    record MembershipLeft(CommunityId community, MemberId member, Instant at)
            implements MembershipEnded {}

    /** A member asked to be let in. */
    @StoredAs("membership.asked")
    record MembershipAsked(
            CommunityId community, MemberId member, Instant at, @Personal @Nullable String words)
            implements MembershipEvent {}

    /** The community is full: a member waits for a place. */
    @StoredAs("membership.waited")
    record MembershipWaited(CommunityId community, MemberId member, Instant at)
            implements MembershipEvent {}

    /** A member asks, or waits, no longer. */
    @StoredAs("membership.withdrawn")
    record MembershipWithdrawn(CommunityId community, MemberId member, Instant at)
            implements MembershipEvent {}

    /** A moderator did not let a member in. */
    @StoredAs("membership.declined")
    record MembershipDeclined(
            CommunityId community,
            MemberId member,
            MemberId by,
            Instant at,
            @Personal @Nullable String reason)
            implements MembershipEvent {}

    /** A moderator removed a member, who may come back. */
    @StoredAs("membership.removed")
    record MembershipRemoved(
            CommunityId community,
            MemberId member,
            MemberId by,
            Instant at,
            @Personal @Nullable String reason)
            implements MembershipEnded {}

    /** A moderator keeps somebody out; one who was in was removed first. */
    @StoredAs("membership.banned")
    record MembershipBanned(
            CommunityId community,
            MemberId member,
            MemberId by,
            Instant at,
            @Personal @Nullable String reason)
            implements MembershipEvent {}

    /** Somebody is kept out no longer. */
    @StoredAs("membership.ban-lifted")
    record MembershipBanLifted(CommunityId community, MemberId member, MemberId by, Instant at)
            implements MembershipEvent {}

    /** A member has another role. */
    @StoredAs("membership.role-given")
    record MembershipRoleGiven(
            CommunityId community, MemberId member, MemberId by, Role role, Instant at)
            implements MembershipEvent {}

    /** A moderator warned a member. */
    @StoredAs("membership.warned")
    record MembershipWarned(
            CommunityId community,
            MemberId member,
            MemberId by,
            Instant at,
            @Personal @Nullable String reason)
            implements MembershipEvent {}

    /** A moderator silenced a member, who reads meanwhile and does not write. */
    @StoredAs("membership.silenced")
    record MembershipSilenced(
            CommunityId community,
            MemberId member,
            MemberId by,
            Instant at,
            Instant until,
            @Personal @Nullable String reason)
            implements MembershipEvent {}

    /** A member may speak again before the time. */
    @StoredAs("membership.silence-lifted")
    record MembershipSilenceLifted(CommunityId community, MemberId member, MemberId by, Instant at)
            implements MembershipEvent {}
}
