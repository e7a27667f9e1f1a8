package app.foyer.command.policy;

import app.foyer.contract.Authorship;
import app.foyer.contract.Origin;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.LogEntry;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Hands every event to every policy, and writes what they make of it to the agenda. */
final class PolicyInvoker implements EventHandlerInvoker {
    private final List<Policy> policies;
    private final Agenda agenda;

    PolicyInvoker(List<Policy> policies, Agenda agenda) {
        this.policies = policies;
        this.agenda = agenda;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    /** In the processor's transaction, which stores the position, too. */
    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        LogEntry entry = entry(message);
        for (Policy policy : policies) {
            policy.changes(entry).forEach(agenda::apply);
        }
    }

    private static LogEntry entry(EventMessage<?> message) {
        if (!(message.getPayload() instanceof Event event)) {
            throw new IllegalArgumentException(message.getPayload() + " is not an event");
        }
        long position = ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
        Object origin = message.getMetaData().get(Authorship.ORIGIN_KEY);
        Instant storedAt = message.getTimestamp();
        return new LogEntry(position, event, Origin.valueOf(String.valueOf(origin)), storedAt);
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
