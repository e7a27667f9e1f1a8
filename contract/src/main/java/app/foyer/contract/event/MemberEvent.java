package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Followers;
import app.foyer.contract.Profile;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a member. */
public sealed interface MemberEvent extends Event, PersonalEvent {
    MemberId member();

    @Override
    default AggregateId aggregate() {
        return aggregate(member());
    }

    @Override
    default MemberId owner() {
        return member();
    }

    static AggregateId aggregate(MemberId member) {
        return new AggregateId("member", member.toString());
    }

    /** A member joined the network. */
    @StoredAs("member.joined")
    record MemberJoined(MemberId member, Instant at, @Personal @Nullable Profile profile)
            implements MemberEvent {}

    /** A member says something else of themselves. */
    @StoredAs("member.profile-changed")
    record ProfileChanged(MemberId member, Instant at, @Personal @Nullable Profile profile)
            implements MemberEvent {}

    /** Somebody asked to be let into the network. */
    @StoredAs("member.asked")
    record MemberAsked(
            MemberId member,
            Instant at,
            @Personal @Nullable Profile profile,
            @Personal @Nullable String words)
            implements MemberEvent {}

    /**
     * Somebody may come into the network as soon as there is a place.
     *
     * @param invitation by which they come; null for none
     */
    @StoredAs("member.waited")
    record MemberWaited(
            MemberId member,
            Instant at,
            @Personal @Nullable Profile profile,
            @Nullable InvitationId invitation)
            implements MemberEvent {}

    /** An operator did not let somebody in. */
    @StoredAs("member.declined")
    record MemberDeclined(MemberId member, Instant at, @Personal @Nullable String reason)
            implements MemberEvent {}

    /**
     * An operator suspended a member, who reads meanwhile and does nothing.
     *
     * @param until null if it has no end
     */
    @StoredAs("member.suspended")
    record MemberSuspended(
            MemberId member, Instant at, @Nullable Instant until, @Personal @Nullable String reason)
            implements MemberEvent {}

    /** A suspension ended before its time. */
    @StoredAs("member.reinstated")
    record MemberReinstated(MemberId member, Instant at) implements MemberEvent {}

    /** A member chose how they come by followers. */
    @StoredAs("member.followers-set")
    record MemberFollowersSet(MemberId member, Instant at, Followers followers)
            implements MemberEvent {}

    /**
     * A member is called so from now on.
     *
     * @param handle its keyed hash; null for no handle any more
     */
    @StoredAs("member.handle-set")
    record MemberHandleSet(
            MemberId member, Instant at, @Nullable String handle, @Personal @Nullable String text)
            implements MemberEvent {}

    /** A member left the network. */
    @StoredAs("member.left")
    record MemberLeft(MemberId member, Instant at) implements MemberEvent {}

    /**
     * A member is to be forgotten: their key is destroyed, and what they said of themselves and
     * wrote is gone.
     */
    @StoredAs("member.forgotten")
    record MemberForgotten(MemberId member, Instant at) implements MemberEvent {}
}
