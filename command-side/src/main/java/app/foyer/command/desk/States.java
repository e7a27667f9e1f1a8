package app.foyer.command.desk;

import app.foyer.command.decide.PostState;
import app.foyer.command.decide.State;
import app.foyer.command.log.PostgresEventStorageEngine;
import app.foyer.contract.AggregateId;
import app.foyer.contract.event.Event;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates' states, folded from their events, and kept for the next command. What is kept may be
 * behind the log, since other nodes write too, or ahead of it by what this node is about to store;
 * so it is compared by sequence at the append, and nothing is refused on the strength of it.
 */
public final class States {
    /** A sixteenth of the heap. */
    private static final long BYTES_MAX = Runtime.getRuntime().maxMemory() / 16;

    /** What an entry takes beside its text, roughly: keys, links, the state's own fields. */
    private static final int BYTES_EACH = 300;

    private final PostgresEventStorageEngine log;
    private final Cache<AggregateId, Versioned> kept =
            Caffeine.newBuilder()
                    .maximumWeight(BYTES_MAX)
                    .<AggregateId, Versioned>weigher((_, versioned) -> bytes(versioned.state()))
                    .build();

    public States(PostgresEventStorageEngine log) {
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

        private static Versioned later(Versioned one, Versioned other) {
            return one.sequence() > other.sequence() ? one : other;
        }
    }

    private static int bytes(State state) {
        boolean holdsText = state instanceof PostState.Live live && live.content().text() != null;
        return holdsText
                ? BYTES_EACH + 2 * ((PostState.Live) state).content().length()
                : BYTES_EACH;
    }

    /** A state as it is kept; null if it is not. */
    @Nullable Versioned kept(AggregateId aggregate) {
        return kept.getIfPresent(aggregate);
    }

    /** A state as the log has it now. */
    Versioned read(AggregateId aggregate) {
        return Objects.requireNonNull(readAll(List.of(aggregate)).get(aggregate));
    }

    /** The states of all these aggregates as the log has them now, by one query. */
    Map<AggregateId, Versioned> readAll(Collection<AggregateId> aggregates) {
        if (aggregates.isEmpty()) {
            return Map.of();
        }
        Map<AggregateId, Versioned> states = new HashMap<>();
        for (AggregateId aggregate : aggregates) {
            states.put(aggregate, new Versioned(State.before(aggregate), -1));
        }
        log.readAggregates(aggregates.stream().map(AggregateId::toString).toList())
                .map(message -> (Event) message.getPayload())
                .forEach(event ->
                        states.computeIfPresent(event.aggregate(), (_, s) -> s.after(event)));
        keep(states);
        return states;
    }

    /** Keeps states that the log holds. */
    void keep(Map<AggregateId, Versioned> states) {
        states.forEach(
                (aggregate, state) -> kept.asMap().merge(aggregate, state, Versioned::later));
    }

    /** Keeps them no longer: one of them is behind the log. */
    void forget(Collection<AggregateId> aggregates) {
        kept.invalidateAll(aggregates);
    }
}
