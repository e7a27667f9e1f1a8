package app.foyer.command.policy;

import app.foyer.command.policy.AgendaChange.Put;
import app.foyer.contract.command.SeatsCommand.CountSeats;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.SeatsEvent.SeatsCounted;
import app.foyer.contract.event.SeatsEvent.SeatsToBeCounted;
import app.foyer.contract.id.CommunityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Counts who is in a community that gets a capacity. */
public final class SeatCounting implements Policy {
    private static final String NAME = "seat-counting";

    private final Function<CommunityId, Optional<CountSeats>> count;

    /**
     * @param count counts the members, if that is still to be done: what had been freed is read
     *     first, so that who leaves meanwhile is noticed
     */
    public SeatCounting(Function<CommunityId, Optional<CountSeats>> count) {
        this.count = count;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<AgendaChange> changes(LogEntry entry) {
        return switch (entry.event()) {
            case SeatsToBeCounted event ->
                    List.of(
                            new Put(
                                    new AgendaEntry(
                                            NAME,
                                            event.community().toString(),
                                            "",
                                            Instant.EPOCH,
                                            entry.position())));
            case SeatsCounted event ->
                    List.of(new AgendaChange.Drop(NAME, event.community().toString()));
            default -> List.of();
        };
    }

    /** Again and again until it is counted: a count that is late is not taken. */
    @Override
    public Optional<Step> next(AgendaEntry due, Agenda agenda) {
        AgendaEntry never = new AgendaEntry(NAME, due.about(), "", null, 0);
        return count.apply(CommunityId.of(due.about())).map(counted -> new Step(counted, never));
    }
}
