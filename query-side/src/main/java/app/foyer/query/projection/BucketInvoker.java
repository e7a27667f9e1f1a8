package app.foyer.query.projection;

import java.util.function.IntToLongFunction;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;

/** Hands every event to every segment, each of which is a bucket. */
final class BucketInvoker implements EventHandlerInvoker {
    private final IntToLongFunction held;

    /**
     * @param held up to where a segment has applied the log
     */
    BucketInvoker(IntToLongFunction held) {
        this.held = held;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    /** Collects what is new to the segment. */
    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        Chunk chunk = (Chunk) message.getPayload();
        Collected.current().addNew(chunk.handed(), held.applyAsLong(segment.getSegmentId()));
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
