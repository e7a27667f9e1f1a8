package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Door;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to the network itself, of which there is one. */
public sealed interface NetworkEvent extends Event {
    AggregateId AGGREGATE = new AggregateId("network", "itself");

    @Override
    default AggregateId aggregate() {
        return AGGREGATE;
    }

    /** The network is there for its members only, who come by invitation, until it opens. */
    @StoredAs("network.prepared")
    record NetworkPrepared(Instant at) implements NetworkEvent {}

    /** The network is entered otherwise from now on; who is in stays in. */
    @StoredAs("network.door-set")
    record NetworkDoorSet(Instant at, Door door) implements NetworkEvent {}

    /**
     * The network holds so many members from now on.
     *
     * @param capacity null for any number
     */
    @StoredAs("network.capacity-set")
    record NetworkCapacitySet(Instant at, @Nullable Integer capacity) implements NetworkEvent {}

    /**
     * The time of its opening night was set.
     *
     * @param opensAt null if there is none any more
     */
    @StoredAs("network.opening-set")
    record NetworkOpeningSet(Instant at, @Nullable Instant opensAt) implements NetworkEvent {}

    /** The network opened. */
    @StoredAs("network.opened")
    record NetworkOpened(Instant at) implements NetworkEvent {}

    /**
     * The time came, and too little was there: the network stays closed, and no time is set.
     *
     * @param posts that stood there
     * @param members who wrote them
     */
    @StoredAs("network.opening-missed")
    record NetworkOpeningMissed(Instant at, int posts, int members) implements NetworkEvent {}
}
