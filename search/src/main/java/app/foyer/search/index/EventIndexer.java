package app.foyer.search.index;

import app.foyer.contract.projection.DeadLetter;
import app.foyer.contract.projection.Poison;
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
 * Hands each event of the log to the index. One that cannot be read or made a document of parks its
 * entity, and the others flow. Where the index cannot be written it stays where it is: the
 * processor tries again with growing pauses, and {@link #illness()} says what is wrong.
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
            take(message, position);
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

    private void take(EventMessage<?> message, long position) throws IOException {
        if (position <= index.position()) {
            return;
        }
        Taken taken;
        try {
            taken = Taken.of(message);
        } catch (RuntimeException e) {
            if (!Poison.isBehind(e)) {
                throw e;
            }
            String entity = Taken.entityOf(message);
            index.park(position, DeadLetter.of(entity, position, message.getTimestamp(), e));
            return;
        }
        index.take(position, taken);
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
}
