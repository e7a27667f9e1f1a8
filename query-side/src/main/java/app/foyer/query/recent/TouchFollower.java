package app.foyer.query.recent;

import app.foyer.contract.event.Event;
import java.util.function.LongSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells {@link Touches} what happens, from the log's end on. */
public final class TouchFollower implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TouchFollower.class);

    private final Touches touches;
    private final BlockingStream<TrackedEventMessage<?>> events;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param source the log
     * @param head its last position
     */
    public TouchFollower(
            StreamableMessageSource<TrackedEventMessage<?>> source, LongSupplier head) {
        long from = head.getAsLong();
        this.touches = new Touches(from);
        this.events = source.openStream(new GlobalSequenceTrackingToken(from));
        this.thread = Thread.ofPlatform().name("touches").daemon().unstarted(this::follow);
    }

    public Touches touches() {
        return touches;
    }

    public void start() {
        thread.start();
    }

    private void follow() {
        try {
            while (!closed) {
                TrackedEventMessage<?> message = events.nextAvailable();
                long position = message.trackingToken().position().orElseThrow();
                touches.happened(read(message, position), position);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable Event read(TrackedEventMessage<?> message, long position) {
        try {
            return message.getPayload() instanceof Event event ? event : null;
        } catch (RuntimeException e) {
            log.warn("Position {} cannot be read, so nothing before it is kept", position, e);
            return null;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        events.close();
    }
}
