package app.foyer.contract.command;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Door;
import app.foyer.contract.event.NetworkEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What operators can ask about the network itself. */
public sealed interface NetworkCommand extends Command {
    @Override
    default AggregateId aggregate() {
        return NetworkEvent.AGGREGATE;
    }

    /** Let it be there for its members only, who come by invitation, until it opens. */
    record PrepareNetwork() implements NetworkCommand {}

    /** Let it be entered otherwise from now on. Who is in stays in. */
    record SetNetworkDoor(Door door) implements NetworkCommand {}

    /**
     * Let it hold so many members. Who is in stays in.
     *
     * @param capacity 1 to {@link app.foyer.contract.Limits#NETWORK_CAPACITY_MAX}; null for any
     *     number
     */
    record SetNetworkCapacity(@Nullable Integer capacity) implements NetworkCommand {}

    /**
     * Set the time at which it opens by itself, or call that off.
     *
     * @param opensAt in the future, within {@link app.foyer.contract.Limits#OPENING_WITHIN}; null
     *     for no time
     */
    record SetNetworkOpening(@Nullable Instant opensAt) implements NetworkCommand {}

    /**
     * Open it, if enough is there.
     *
     * @param there what stands in it, as counted
     */
    record OpenNetwork(Standing there) implements NetworkCommand {}

    /**
     * Open it, if its time has come and enough is there.
     *
     * @param there what stands in it, as counted
     */
    record OpenNetworkAtItsTime(Standing there) implements NetworkCommand {}

    /**
     * What stands in the network.
     *
     * @param posts by members, neither deleted nor removed; counted no further than is of use
     * @param members who wrote them
     */
    record Standing(int posts, int members) {}
}
