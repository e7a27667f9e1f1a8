package app.foyer.server.role;

import app.foyer.contract.Authorship;
import app.foyer.contract.Origin;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.LogEntry;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** The log from its beginning, entry by entry, as far as it goes. */
final class LogReplay implements Iterator<LogEntry>, AutoCloseable {
    private static final int MORE_WITHIN_MS = 1_000;

    private final BlockingStream<TrackedEventMessage<?>> stream;

    LogReplay(StreamableMessageSource<TrackedEventMessage<?>> log) {
        stream = log.openStream(null);
    }

    @Override
    public boolean hasNext() {
        try {
            return stream.hasNextAvailable(MORE_WITHIN_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public LogEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the log goes no further");
        }
        try {
            return entry(stream.nextAvailable());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in the log", e);
        }
    }

    private static LogEntry entry(TrackedEventMessage<?> message) {
        Object origin = message.getMetaData().get(Authorship.ORIGIN_KEY);
        return new LogEntry(
                message.trackingToken().position().orElseThrow(),
                (Event) message.getPayload(),
                origin == null ? Origin.MEMBER : Origin.valueOf(origin.toString()),
                message.getTimestamp());
    }

    @Override
    public void close() {
        stream.close();
    }
}
