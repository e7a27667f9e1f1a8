package app.foyer.command.policy;

import app.foyer.contract.command.Command;
import app.foyer.contract.event.LogEntry;
import java.util.List;
import java.util.Optional;

/** Something that follows by itself. Pure, but for what it reads of the agenda. */
public interface Policy {

    /** Under which its entries are stored; never changes. */
    String name();

    /** What an event puts on the agenda, or takes off it, in order; mostly nothing. */
    List<AgendaChange> changes(LogEntry entry);

    /**
     * What to do next about an entry that is due; empty if nothing is left to do, which crosses it
     * out. Asked again after each step, until then.
     */
    Optional<Step> next(AgendaEntry due, Agenda agenda);

    /**
     * A command, and the entry that is done with once it was sent; the one that is due, or one that
     * waits. A refusal crosses out what was due, and nothing else.
     */
    record Step(Command command, AgendaEntry done) {}
}
