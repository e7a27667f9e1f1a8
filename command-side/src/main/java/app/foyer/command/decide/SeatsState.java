package app.foyer.command.decide;

import app.foyer.contract.event.Event;
import app.foyer.contract.event.SeatsEvent;
import app.foyer.contract.event.SeatsEvent.SeatAwaited;
import app.foyer.contract.event.SeatsEvent.SeatFreed;
import app.foyer.contract.event.SeatsEvent.SeatGivenUp;
import app.foyer.contract.event.SeatsEvent.SeatTaken;
import app.foyer.contract.event.SeatsEvent.SeatsCounted;
import app.foyer.contract.event.SeatsEvent.SeatsToBeCounted;

/**
 * The seats of a community of limited capacity.
 *
 * @param counted whether {@code taken} is known
 * @param taken members who are in
 * @param waiting members who wait for a seat
 * @param freed while they are not counted: members who left meanwhile
 */
public record SeatsState(boolean counted, int taken, int waiting, int freed) implements State {
    static final SeatsState NONE = new SeatsState(false, 0, 0, 0);

    /** Whether somebody who comes now may sit down. */
    boolean hasRoom(int capacity) {
        return counted && waiting == 0 && taken < capacity;
    }

    /** Whether one of those who wait may. */
    boolean hasRoomForTheNext(int capacity) {
        return counted && taken < capacity;
    }

    @Override
    public SeatsState after(Event event) {
        if (!(event instanceof SeatsEvent own)) {
            throw State.foreign(this, event);
        }
        return switch (own) {
            case SeatsToBeCounted _ -> new SeatsState(false, 0, waiting, 0);
            case SeatsCounted(_, int seats, _) -> new SeatsState(true, seats, waiting, 0);
            case SeatTaken seat ->
                    new SeatsState(counted, taken + 1, waiting - (seat.waited() ? 1 : 0), freed);
            case SeatFreed _ ->
                    counted
                            ? new SeatsState(true, taken - 1, waiting, 0)
                            : new SeatsState(false, 0, waiting, freed + 1);
            case SeatAwaited _ -> new SeatsState(counted, taken, waiting + 1, freed);
            case SeatGivenUp _ -> new SeatsState(counted, taken, waiting - 1, freed);
        };
    }
}
