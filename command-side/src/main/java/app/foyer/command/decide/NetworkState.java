package app.foyer.command.decide;

import app.foyer.contract.Door;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.NetworkEvent;
import app.foyer.contract.event.NetworkEvent.NetworkCapacitySet;
import app.foyer.contract.event.NetworkEvent.NetworkDoorSet;
import app.foyer.contract.event.NetworkEvent.NetworkOpened;
import app.foyer.contract.event.NetworkEvent.NetworkOpeningMissed;
import app.foyer.contract.event.NetworkEvent.NetworkOpeningSet;
import app.foyer.contract.event.NetworkEvent.NetworkPrepared;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the network is entered. One of which nobody said anything is open to everybody.
 *
 * @param capacity how many members it holds; null for any number
 * @param opensAt its opening night; null if no time is set
 */
public record NetworkState(
        boolean open, Door door, @Nullable Integer capacity, @Nullable Instant opensAt)
        implements State {
    static final NetworkState OPEN = new NetworkState(true, Door.OPEN, null, null);

    @Override
    public NetworkState after(Event event) {
        if (!(event instanceof NetworkEvent own)) {
            throw State.foreign(this, event);
        }
        return switch (own) {
            case NetworkPrepared _ -> new NetworkState(false, door, capacity, opensAt);
            case NetworkDoorSet e -> new NetworkState(open, e.door(), capacity, opensAt);
            case NetworkCapacitySet e -> new NetworkState(open, door, e.capacity(), opensAt);
            case NetworkOpeningSet e -> new NetworkState(open, door, capacity, e.opensAt());
            case NetworkOpened _ -> new NetworkState(true, door, capacity, null);
            case NetworkOpeningMissed _ -> new NetworkState(open, door, capacity, null);
        };
    }
}
