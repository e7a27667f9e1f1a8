package app.foyer.query.mending;

import app.foyer.query.parking.Handed;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** Reads the log from one position to another. */
final class LogSpan {
    private static final int NEXT_WITHIN_SECONDS = 5;

    private final StreamableMessageSource<TrackedEventMessage<?>> log;

    LogSpan(StreamableMessageSource<TrackedEventMessage<?>> log) {
        this.log = log;
    }

    /**
     * Hands over what lies there, in order.
     *
     * @param after the position before the first
     * @throws IllegalStateException if the log does not go on for five seconds, or does not at all
     */
    void read(long after, long upTo, Consumer<Handed> reader) {
        if (after >= upTo) {
            return;
        }
        try (BlockingStream<TrackedEventMessage<?>> stream =
                log.openStream(new GlobalSequenceTrackingToken(after))) {
            for (long position = after + 1; position <= upTo; position++) {
                if (!stream.hasNextAvailable(NEXT_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException(
                            "the log cannot be read on from " + (position - 1));
                }
                reader.accept(Handed.of(stream.nextAvailable()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in the log", e);
        }
    }
}
