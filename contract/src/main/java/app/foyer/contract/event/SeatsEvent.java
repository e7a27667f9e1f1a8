package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;

/**
 * What happens to the counter of seats of a community of limited capacity, or of the network itself
 * ({@link CommunityId#NETWORK}). A community that holds any number of members has none, so that
 * nobody who joins waits for another.
 */
public sealed interface SeatsEvent extends Event {
    CommunityId community();

    @Override
    default AggregateId aggregate() {
        return aggregate(community());
    }

    static AggregateId aggregate(CommunityId community) {
        return new AggregateId("seats", community.toString());
    }

    /** The community has a capacity from now on; until the seats are counted, who comes waits. */
    @StoredAs("seats.to-be-counted")
    record SeatsToBeCounted(CommunityId community, Instant at) implements SeatsEvent {}

    /** So many members were in it. */
    @StoredAs("seats.counted")
    record SeatsCounted(CommunityId community, int taken, Instant at) implements SeatsEvent {}

    /**
     * A member took a seat.
     *
     * @param waited whether they had waited for it
     */
    @StoredAs("seats.taken")
    record SeatTaken(CommunityId community, MemberId member, boolean waited, Instant at)
            implements SeatsEvent {}

    /** A member gave a seat back. */
    @StoredAs("seats.freed")
    record SeatFreed(CommunityId community, MemberId member, Instant at) implements SeatsEvent {}

    /** A member came when none was free, or others were before them. */
    @StoredAs("seats.awaited")
    record SeatAwaited(CommunityId community, MemberId member, Instant at) implements SeatsEvent {}

    /** A member waits no longer, and got none. */
    @StoredAs("seats.given-up")
    record SeatGivenUp(CommunityId community, MemberId member, Instant at) implements SeatsEvent {}
}
