package app.foyer.command.desk;

import app.foyer.command.decide.State;
import app.foyer.command.log.PostgresEventStorageEngine;
import app.foyer.contract.AggregateId;
import app.foyer.contract.event.Event;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Folds aggregates' states from their events. */
final class States {
    private final PostgresEventStorageEngine log;

    States(PostgresEventStorageEngine log) {
        this.log = log;
    }

    /**
     * A state and how many events it rests on.
     *
     * @param sequence of the last of them; -1 if there is none
     */
    record Versioned(State state, long sequence) {
        Versioned after(Event event) {
            return new Versioned(state.after(event), sequence + 1);
        }
    }

    Versioned read(AggregateId aggregate) {
        return Objects.requireNonNull(readAll(List.of(aggregate)).get(aggregate));
    }

    /** The states of all these aggregates, by one query. */
    Map<AggregateId, Versioned> readAll(Collection<AggregateId> aggregates) {
        Map<AggregateId, Versioned> states = new HashMap<>();
        for (AggregateId aggregate : aggregates) {
            states.put(aggregate, new Versioned(State.before(aggregate), -1));
        }
        log.readAggregates(aggregates.stream().map(AggregateId::toString).toList())
                .map(message -> (Event) message.getPayload())
                .forEach(event ->
                        states.computeIfPresent(event.aggregate(), (_, s) -> s.after(event)));
        return states;
    }
}
