package app.foyer.query.projection;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The log in chunks. A segment's queue holds 1,024 messages at most, so what is read ahead of what
 * was applied is bounded by that many chunks.
 */
final class ChunkedLog implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final int eventsMax;

    /**
     * @param eventsMax of a chunk
     */
    ChunkedLog(StreamableMessageSource<TrackedEventMessage<?>> log, int eventsMax) {
        this.log = log;
        this.eventsMax = eventsMax;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new ChunkStream(log.openStream(token), eventsMax);
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
