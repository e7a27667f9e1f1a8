package app.foyer.search.index;

import app.foyer.contract.event.CommunityEvent;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.GatheringEvent;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.PostEvent;
import java.io.IOException;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands each event of the log to the index. One that cannot be taken in holds the index where it
 * is: nothing is skipped, the processor tries again with growing pauses, and {@link #illness()}
 * says what is wrong.
 */
final class EventIndexer implements EventHandlerInvoker {
    private static final Logger LOG = LoggerFactory.getLogger(EventIndexer.class);

    private final SearchIndex index;
    private volatile @Nullable String illness;

    EventIndexer(SearchIndex index) {
        this.index = index;
    }

    Optional<String> illness() {
        return Optional.ofNullable(illness);
    }

    /** Always: an event that changes nothing moves the position on. */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        long position = positionOf(message);
        try {
            index.apply(position, eventOf(message));
            illness = null;
        } catch (IOException | RuntimeException e) {
            illness =
                    "The search index stands still: the event at position "
                            + position
                            + " cannot be taken in ("
                            + e.getMessage()
                            + ").";
            LOG.error("{}", illness, e);
            throw new IllegalStateException(illness, e);
        }
    }

    private static long positionOf(EventMessage<?> message) {
        if (message instanceof TrackedEventMessage<?> tracked) {
            return tracked.trackingToken()
                    .position()
                    .orElseThrow(
                            () -> new IllegalStateException("the log's token has no position"));
        }
        throw new IllegalStateException("the log's message has no token");
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
}
