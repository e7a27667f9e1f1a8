package app.foyer.command.desk;

import app.foyer.command.decide.Facts;
import app.foyer.command.decide.State;
import app.foyer.command.desk.States.Versioned;
import app.foyer.contract.AggregateId;
import app.foyer.contract.event.Event;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * The facts that deciders read, each once, and what they brought about meanwhile. Remembers at
 * which sequence each was read: these are the preconditions of the append.
 */
final class FactsRead implements Facts {
    private final States states;
    private final Map<AggregateId, Versioned> current = new HashMap<>();
    private final Map<String, Long> sequencesRead = new HashMap<>();

    FactsRead(States states) {
        this.states = states;
    }

    /** Reads what will be asked for in one go. */
    void readAhead(Collection<AggregateId> aggregates) {
        Set<AggregateId> missing = new LinkedHashSet<>(aggregates);
        missing.removeAll(current.keySet());
        states.readAll(missing).forEach(this::remember);
    }

    @Override
    public State about(AggregateId aggregate) {
        Versioned known = current.get(aggregate);
        if (known == null) {
            known = states.read(aggregate);
            remember(aggregate, known);
        }
        return known.state();
    }

    private void remember(AggregateId aggregate, Versioned versioned) {
        current.put(aggregate, versioned);
        sequencesRead.put(aggregate.toString(), versioned.sequence());
    }

    /** The event as a message, next in its aggregate's sequence; what is read later has it in. */
    DomainEventMessage<Event> message(Event event, Map<String, ?> metadata) {
        AggregateId aggregate = event.aggregate();
        Versioned before = current.get(aggregate);
        if (before == null) {
            throw new IllegalStateException(
                    aggregate + " was decided upon, but not read: its sequence is not known");
        }
        Versioned after = before.after(event);
        current.put(aggregate, after);
        return new GenericDomainEventMessage<>(
                aggregate.kind(), aggregate.toString(), after.sequence(), event, metadata);
    }

    Map<String, Long> sequencesRead() {
        return sequencesRead;
    }
}
