package app.foyer.command.desk;

import app.foyer.command.decide.Facts;
import app.foyer.command.decide.State;
import app.foyer.command.desk.States.Versioned;
import app.foyer.contract.AggregateId;
import app.foyer.contract.OpeningRule;
import app.foyer.contract.PostRules;
import app.foyer.contract.event.Event;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
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
    private final boolean trusting;
    private final Map<AggregateId, Versioned> current = new HashMap<>();
    private final Map<String, Long> sequencesRead = new HashMap<>();
    private boolean guessed;

    /**
     * @param trusting whether what is kept of earlier commands will do, which may be behind the log
     */
    FactsRead(States states, boolean trusting) {
        this.states = states;
        this.trusting = trusting;
    }

    /** Reads what will be asked for in one go. */
    void readAhead(Collection<AggregateId> aggregates) {
        Set<AggregateId> missing = new LinkedHashSet<>(aggregates);
        missing.removeAll(current.keySet());
        states.readAll(missing).forEach(this::remember);
    }

    /** Takes it that nothing has happened to an aggregate yet, unless more is known. */
    void expectNew(AggregateId aggregate) {
        if (trusting && states.kept(aggregate) == null) {
            guessed = true;
            remember(aggregate, new Versioned(State.before(aggregate), -1));
        }
    }

    /** Whether any of it is not known for certain to be as the log has it now. */
    boolean guessed() {
        return guessed;
    }

    @Override
    public OpeningRule openingRule() {
        return states.openingRule();
    }

    @Override
    public PostRules postRules() {
        return states.postRules();
    }

    @Override
    public int openReports(MemberId reporter) {
        return states.openReports(reporter);
    }

    @Override
    public int openInvitations(MemberId inviter, Instant now) {
        return states.openInvitations(inviter, now);
    }

    @Override
    public State about(AggregateId aggregate) {
        Versioned known = current.get(aggregate);
        if (known == null) {
            known = read(aggregate);
            remember(aggregate, known);
        }
        return known.state();
    }

    private Versioned read(AggregateId aggregate) {
        Versioned kept = trusting ? states.kept(aggregate) : null;
        guessed |= kept != null;
        return kept == null ? states.read(aggregate) : kept;
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

    /** The last sequences of what was read, by aggregate. */
    Map<String, Long> sequencesRead() {
        return sequencesRead;
    }

    /**
     * What follows is about to be stored: it is kept for the next command, which fails as well if
     * this one does.
     */
    void keep() {
        states.keep(current);
    }

    /** Some of it has changed since it was read: what the log has now is kept instead. */
    void readAnew() {
        states.forget(current.keySet());
        states.readAll(current.keySet());
    }
}
