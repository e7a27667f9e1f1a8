package app.foyer.command.desk;

import app.foyer.command.decide.Deciders;
import app.foyer.command.log.Append;
import app.foyer.contract.Authorship;
import app.foyer.contract.Refused;
import app.foyer.contract.StoreUnavailable;
import app.foyer.contract.command.BulkCommands;
import app.foyer.contract.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Decides many commands on facts that are read together, and stores what follows in one commit: by
 * the same deciders as {@link CommandDesk}, without its cost for each.
 */
public final class BulkDesk implements BulkCommands {
    private static final int ATTEMPTS_MAX = 5;

    private final EventStore events;
    private final States states;
    private final LongSupplier head;

    /**
     * @param head the last position of the log
     */
    public BulkDesk(EventStore events, States states, LongSupplier head) {
        this.events = events;
        this.states = states;
        this.head = head;
    }

    @Override
    public long position() {
        return head.getAsLong();
    }

    @Override
    public List<Outcome> sendAll(List<Dated> commands, Authorship authorship) {
        for (int attempt = 1; ; attempt++) {
            try {
                return sendOnce(commands, Metadata.of(authorship));
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                if (attempt == ATTEMPTS_MAX) {
                    throw new StoreUnavailable("others write to the same at the same time", e);
                }
            } catch (RuntimeException e) {
                if (StoreFailures.isStoreFailure(e)) {
                    throw new StoreUnavailable("the log cannot be written now", e);
                }
                throw e;
            }
        }
    }

    private List<Outcome> sendOnce(List<Dated> commands, Map<String, String> metadata) {
        FactsRead facts = new FactsRead(states, false);
        ReadAhead.of(commands, facts);
        List<Outcome> outcomes = new ArrayList<>(commands.size());
        List<DomainEventMessage<Event>> messages = new ArrayList<>();
        for (Dated dated : commands) {
            outcomes.add(decide(dated, facts, metadata, messages));
        }
        if (!messages.isEmpty()) {
            publish(messages, facts.sequencesRead());
            facts.keep();
        }
        return outcomes;
    }

    private static Outcome decide(
            Dated dated,
            FactsRead facts,
            Map<String, String> metadata,
            List<DomainEventMessage<Event>> messages) {
        try {
            List<? extends Event> decided = Deciders.decide(dated.command(), facts, dated.at());
            decided.forEach(event -> messages.add(facts.message(event, metadata)));
            return new Outcome.Done(!decided.isEmpty());
        } catch (Refused why) {
            return new Outcome.NotDone(why);
        }
    }

    private void publish(
            List<DomainEventMessage<Event>> messages, Map<String, Long> sequencesRead) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(messages.getFirst());
        unit.execute(() -> {
            Append.expecting(sequencesRead, null, () -> {});
            events.publish(messages);
        });
    }
}
