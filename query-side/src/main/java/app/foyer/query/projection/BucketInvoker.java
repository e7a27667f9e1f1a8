package app.foyer.query.projection;

import java.util.function.IntToLongFunction;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands every event to every segment, each of which is a bucket. */
final class BucketInvoker implements EventHandlerInvoker {
    private static final Logger LOG = LoggerFactory.getLogger(BucketInvoker.class);

    private final int firstBucket;
    private final Standstills standstills;
    private final IntToLongFunction held;

    /**
     * @param held up to where a segment has applied the log
     */
    BucketInvoker(int firstBucket, Standstills standstills, IntToLongFunction held) {
        this.firstBucket = firstBucket;
        this.standstills = standstills;
        this.held = held;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    /** Collects what is new to the segment; an event that cannot be read stops it there. */
    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        Chunk chunk = (Chunk) message.getPayload();
        RuntimeException unreadable = chunk.unreadable();
        if (unreadable != null) {
            int bucket = firstBucket + segment.getSegmentId();
            long position = LogEntries.position(message);
            LOG.error(
                    "Bucket {} stops before position {}: its event cannot be read.",
                    bucket,
                    position,
                    unreadable);
            standstills.stopped(bucket, "the event at position " + position, unreadable);
            throw unreadable;
        }
        Collected.current().addNew(chunk.entries(), held.applyAsLong(segment.getSegmentId()));
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
