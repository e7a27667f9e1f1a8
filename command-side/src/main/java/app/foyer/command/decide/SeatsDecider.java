package app.foyer.command.decide;

import app.foyer.contract.command.SeatsCommand;
import app.foyer.contract.command.SeatsCommand.CountSeats;
import app.foyer.contract.event.SeatsEvent;
import app.foyer.contract.event.SeatsEvent.SeatsCounted;
import java.time.Instant;
import java.util.List;

/** Decides with how many seats a counter begins. */
final class SeatsDecider {
    private SeatsDecider() {}

    static List<SeatsEvent> decide(SeatsCommand command, Facts facts, Instant now) {
        return switch (command) {
            case CountSeats c -> {
                SeatsState seats = facts.seats(c.community());
                yield seats.counted() || seats.freed() != c.freed()
                        ? List.of()
                        : List.of(new SeatsCounted(c.community(), c.taken(), now));
            }
        };
    }
}
