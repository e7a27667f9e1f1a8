package app.foyer.query.projection;

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

    BucketInvoker(int firstBucket, Standstills standstills) {
        this.firstBucket = firstBucket;
        this.standstills = standstills;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    /** Collects the event; an event that cannot be read stops the segment there. */
    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        int bucket = firstBucket + segment.getSegmentId();
        try {
            Collected.current().add(LogEntries.of(message));
        } catch (RuntimeException e) {
            LOG.error(
                    "Bucket {} stops before position {}: its event cannot be read.",
                    bucket,
                    LogEntries.position(message),
                    e);
            standstills.stopped(bucket, "the event at position " + LogEntries.position(message), e);
            throw e;
        }
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
