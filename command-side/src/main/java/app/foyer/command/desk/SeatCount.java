package app.foyer.command.desk;

import app.foyer.command.decide.SeatsState;
import app.foyer.command.log.PostgresEventStorageEngine;
import app.foyer.contract.command.SeatsCommand.CountSeats;
import app.foyer.contract.event.SeatsEvent;
import app.foyer.contract.id.CommunityId;
import java.util.Optional;

/** Counts in the log who is in a community, or in the network. */
public final class SeatCount {
    private final States states;
    private final PostgresEventStorageEngine log;

    public SeatCount(States states, PostgresEventStorageEngine log) {
        this.states = states;
        this.log = log;
    }

    /** The count, if it is still wanted. What was freed is read first: more by then, no count. */
    public Optional<CountSeats> of(CommunityId community) {
        SeatsState seats = (SeatsState) states.read(SeatsEvent.aggregate(community)).state();
        return seats.counted()
                ? Optional.empty()
                : Optional.of(
                        new CountSeats(
                                community, log.queries().membersOf(community), seats.freed()));
    }
}
