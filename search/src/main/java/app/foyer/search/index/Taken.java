package app.foyer.search.index;

import app.foyer.contract.event.CommunityEvent;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.GatheringEvent;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.RemovedPostDeleted;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What a message of the log means to the index.
 *
 * @param entity whom it concerns: the aggregate's id
 * @param event what happened; null where it is of no interest here
 * @param change what it changes
 */
record Taken(String entity, @Nullable Event event, Change change) {

    /**
     * Reads a message.
     *
     * @throws RuntimeException if it cannot be read or indexed
     */
    static Taken of(EventMessage<?> message) {
        Event event = eventOf(message);
        return of(entityOf(message), event);
    }

    static Taken of(String entity, @Nullable Event event) {
        return new Taken(
                entity, event, event == null ? new Change.None() : Documents.changeBy(event));
    }

    /** The event, if the index wants it; others are not even decrypted. */
    private static @Nullable Event eventOf(EventMessage<?> message) {
        Class<?> type = message.getPayloadType();
        if (!Event.class.isAssignableFrom(type)) {
            // Of an event that is not known the payload says so itself.
            throw new IllegalArgumentException(message.getPayload() + " is not an event");
        }
        boolean wanted =
                PostEvent.class.isAssignableFrom(type)
                        || CommunityEvent.class.isAssignableFrom(type)
                        || GatheringEvent.class.isAssignableFrom(type)
                        || MemberForgotten.class == type;
        return wanted ? (Event) message.getPayload() : null;
    }

    /** What belongs to no aggregate is one by itself, as it is in the log. */
    static String entityOf(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> domain
                ? domain.getAggregateIdentifier()
                : message.getIdentifier();
    }

    /** Whether it takes something away: then it does not wait. */
    boolean isErasure() {
        return event instanceof MemberForgotten
                || event instanceof PostDeleted
                || event instanceof RemovedPostDeleted;
    }
}
