package app.foyer.command.decide;

import static app.foyer.contract.id.CommunityId.NETWORK;

import app.foyer.contract.event.Event;
import app.foyer.contract.event.MemberEvent;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MemberEvent.MemberWaited;
import app.foyer.contract.event.MembershipEvent.MembershipEnded;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipWaited;
import app.foyer.contract.event.SeatsEvent.SeatAwaited;
import app.foyer.contract.event.SeatsEvent.SeatFreed;
import app.foyer.contract.event.SeatsEvent.SeatGivenUp;
import app.foyer.contract.event.SeatsEvent.SeatTaken;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What coming and going means where seats are counted. Where the capacity is not limited the
 * counter is not even looked at.
 */
final class Seats {
    private Seats() {}

    /** A member comes in, or, if it is full or others wait, joins those who wait. */
    static List<Event> enter(MembershipJoined joined, Facts facts) {
        CommunityId community = joined.community();
        MemberId member = joined.member();
        Instant at = joined.at();
        Integer capacity = capacity(community, facts);
        if (capacity == null) {
            return List.of(joined);
        }
        return facts.seats(community).hasRoom(capacity)
                ? List.of(joined, new SeatTaken(community, member, false, at))
                : List.of(
                        new MembershipWaited(community, member, at),
                        new SeatAwaited(community, member, at));
    }

    /** One who waits comes in; nothing if there is no room. */
    static List<Event> enterAfterWaiting(MembershipJoined joined, Facts facts) {
        CommunityId community = joined.community();
        return enterAfterWaiting(
                joined, community, joined.member(), capacity(community, facts), facts);
    }

    private static List<Event> enterAfterWaiting(
            Event joined,
            CommunityId room,
            MemberId member,
            @Nullable Integer capacity,
            Facts facts) {
        SeatsState seats = facts.seats(room);
        if (capacity == null) {
            return List.of(joined, new SeatGivenUp(room, member, joined.at()));
        }
        return seats.hasRoomForTheNext(capacity)
                ? List.of(joined, new SeatTaken(room, member, true, joined.at()))
                : List.of();
    }

    /** A member goes. */
    static List<Event> leave(MembershipEnded ended, Facts facts) {
        CommunityId community = ended.community();
        if (capacity(community, facts) == null) {
            return List.of(ended);
        }
        // The sequence of the counter must be known for the append.
        facts.seats(community);
        return List.of(ended, new SeatFreed(community, ended.member(), ended.at()));
    }

    /** Somebody comes into the network, or, if it is full or others wait, joins those who wait. */
    static List<Event> enter(MemberJoined joined, @Nullable InvitationId by, Facts facts) {
        Integer capacity = facts.network().capacity();
        if (capacity == null) {
            return List.of(joined);
        }
        MemberId member = joined.member();
        Instant at = joined.at();
        return facts.seats(NETWORK).hasRoom(capacity)
                ? List.of(joined, new SeatTaken(NETWORK, member, false, at))
                : List.of(
                        new MemberWaited(member, at, joined.profile(), by),
                        new SeatAwaited(NETWORK, member, at));
    }

    /** Somebody was in the network, whether there is room or not. */
    static List<Event> have(MemberJoined joined, Facts facts) {
        if (facts.network().capacity() == null) {
            return List.of(joined);
        }
        facts.seats(NETWORK);
        return List.of(joined, new SeatTaken(NETWORK, joined.member(), false, joined.at()));
    }

    /** One who waits comes into the network; nothing if there is no room. */
    static List<Event> enterAfterWaiting(MemberJoined joined, Facts facts) {
        return enterAfterWaiting(
                joined, NETWORK, joined.member(), facts.network().capacity(), facts);
    }

    /** A member leaves the network. */
    static List<Event> leave(MemberEvent gone, Facts facts) {
        if (facts.network().capacity() == null) {
            return List.of(gone);
        }
        facts.seats(NETWORK);
        return List.of(gone, new SeatFreed(NETWORK, gone.member(), gone.at()));
    }

    /** One who waits goes. */
    static SeatGivenUp giveUp(CommunityId community, MemberId member, Facts facts, Instant at) {
        facts.seats(community);
        return new SeatGivenUp(community, member, at);
    }

    private static @Nullable Integer capacity(CommunityId community, Facts facts) {
        return facts.community(community) instanceof CommunityState.Founded founded
                ? founded.capacity()
                : null;
    }
}
