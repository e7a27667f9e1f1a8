package app.foyer.query.projection;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The log in chunks. It is not read far ahead of what was applied, since a segment's queue is
 * bounded in messages, and a message holds many events here.
 */
final class ChunkedLog implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final int eventsMax;
    private volatile @Nullable ChunkStream last;

    /**
     * @param eventsMax of a chunk
     */
    ChunkedLog(StreamableMessageSource<TrackedEventMessage<?>> log, int eventsMax) {
        this.log = log;
        this.eventsMax = eventsMax;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        long position = token == null ? 0 : token.position().orElse(0);
        ChunkStream opened = new ChunkStream(log.openStream(token), eventsMax, position);
        last = opened;
        return opened;
    }

    /** Every segment here has applied the log up to a position. */
    void applied(long position) {
        ChunkStream reading = last;
        if (reading != null) {
            reading.applied(position);
        }
    }

    @Override
    public TrackingToken createTailToken() {
        return log.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return log.createHeadToken();
    }
}
