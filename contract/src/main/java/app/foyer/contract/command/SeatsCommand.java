package app.foyer.contract.command;

import app.foyer.contract.AggregateId;
import app.foyer.contract.event.SeatsEvent;
import app.foyer.contract.id.CommunityId;

/** What the house asks of a community's counter of seats. */
public sealed interface SeatsCommand extends Command {
    CommunityId community();

    @Override
    default AggregateId aggregate() {
        return SeatsEvent.aggregate(community());
    }

    /**
     * Begin with so many seats taken.
     *
     * @param taken members who were in, as counted
     * @param freed seats that had been freed, as the counter says, before it was counted; if there
     *     are more by now, the count is not taken
     */
    record CountSeats(CommunityId community, int taken, int freed) implements SeatsCommand {}
}
