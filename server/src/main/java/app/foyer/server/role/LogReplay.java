package app.foyer.server.role;

import app.foyer.contract.Authorship;
import app.foyer.contract.Origin;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.LogEntry;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log from its beginning, entry by entry, as far as it goes. An entry that cannot be read is
 * missing.
 */
final class LogReplay implements Iterator<LogEntry>, AutoCloseable {
    private static final int MORE_WITHIN_MS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(LogReplay.class);

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private @Nullable LogEntry next;

    LogReplay(StreamableMessageSource<TrackedEventMessage<?>> log) {
        stream = log.openStream(null);
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && stream.hasNextAvailable(MORE_WITHIN_MS, TimeUnit.MILLISECONDS)) {
                next = read(stream.nextAvailable());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return next != null;
    }

    @Override
    public LogEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the log goes no further");
        }
        LogEntry found = Objects.requireNonNull(next);
        next = null;
        return found;
    }

    private static @Nullable LogEntry read(TrackedEventMessage<?> message) {
        try {
            return entry(message);
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be read", message.trackingToken(), e);
            return null;
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
