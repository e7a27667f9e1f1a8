package app.foyer.command.decide;

import static app.foyer.contract.Refusal.ALREADY_OPEN;
import static app.foyer.contract.Refusal.NETWORK_CAPACITY_INVALID;
import static app.foyer.contract.Refusal.OPENING_INVALID;

import app.foyer.contract.Limits;
import app.foyer.contract.Refused;
import app.foyer.contract.command.NetworkCommand;
import app.foyer.contract.command.NetworkCommand.OpenNetwork;
import app.foyer.contract.command.NetworkCommand.OpenNetworkAtItsTime;
import app.foyer.contract.command.NetworkCommand.PrepareNetwork;
import app.foyer.contract.command.NetworkCommand.SetNetworkCapacity;
import app.foyer.contract.command.NetworkCommand.SetNetworkDoor;
import app.foyer.contract.command.NetworkCommand.SetNetworkOpening;
import app.foyer.contract.command.NetworkCommand.Standing;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.NetworkEvent.NetworkCapacitySet;
import app.foyer.contract.event.NetworkEvent.NetworkDoorSet;
import app.foyer.contract.event.NetworkEvent.NetworkOpened;
import app.foyer.contract.event.NetworkEvent.NetworkOpeningMissed;
import app.foyer.contract.event.NetworkEvent.NetworkOpeningSet;
import app.foyer.contract.event.NetworkEvent.NetworkPrepared;
import app.foyer.contract.event.SeatsEvent.SeatsToBeCounted;
import app.foyer.contract.id.CommunityId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Decides how the network itself is entered; operators ask. */
final class NetworkDecider {
    private NetworkDecider() {}

    static List<? extends Event> decide(NetworkCommand command, Facts facts, Instant now) {
        NetworkState network = facts.network();
        return switch (command) {
            case PrepareNetwork _ -> network.open() ? List.of(new NetworkPrepared(now)) : List.of();
            case SetNetworkDoor c ->
                    network.door() == c.door()
                            ? List.of()
                            : List.of(new NetworkDoorSet(now, c.door()));
            case SetNetworkCapacity c -> limit(c, network, facts, now);
            case SetNetworkOpening c -> set(c, network, now);
            case OpenNetwork c -> open(c, network, facts, now);
            case OpenNetworkAtItsTime c -> openAtItsTime(c, network, facts, now);
        };
    }

    private static List<Event> limit(
            SetNetworkCapacity c, NetworkState network, Facts facts, Instant now) {
        Integer after = c.capacity();
        if (after != null && (after < 1 || after > Limits.NETWORK_CAPACITY_MAX)) {
            throw new Refused(NETWORK_CAPACITY_INVALID);
        }
        if (Objects.equals(network.capacity(), after)) {
            return List.of();
        }
        NetworkCapacitySet set = new NetworkCapacitySet(now, after);
        if (network.capacity() != null || after == null) {
            return List.of(set);
        }
        facts.seats(CommunityId.NETWORK);
        return List.of(set, new SeatsToBeCounted(CommunityId.NETWORK, now));
    }

    private static List<Event> set(SetNetworkOpening c, NetworkState network, Instant now) {
        if (network.open()) {
            throw new Refused(ALREADY_OPEN);
        }
        if (!Openings.mayBeSet(c.opensAt(), now)) {
            throw new Refused(OPENING_INVALID);
        }
        return Objects.equals(network.opensAt(), c.opensAt())
                ? List.of()
                : List.of(new NetworkOpeningSet(now, c.opensAt()));
    }

    private static List<Event> open(OpenNetwork c, NetworkState network, Facts facts, Instant now) {
        if (network.open()) {
            return List.of();
        }
        Standing there = c.there();
        Openings.requireEnough(there.posts(), there.members(), facts.openingRule());
        return List.of(new NetworkOpened(now));
    }

    /** Nothing, if it has opened, or another time was set meanwhile. */
    private static List<Event> openAtItsTime(
            OpenNetworkAtItsTime c, NetworkState network, Facts facts, Instant now) {
        if (network.open() || network.opensAt() == null || now.isBefore(network.opensAt())) {
            return List.of();
        }
        Standing there = c.there();
        return Openings.isEnough(there.posts(), there.members(), facts.openingRule())
                ? List.of(new NetworkOpened(now))
                : List.of(new NetworkOpeningMissed(now, there.posts(), there.members()));
    }
}
