package app.foyer.search;

import app.foyer.contract.event.Event;
import app.foyer.contract.event.LogEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** A log in memory: positions from 1, without gaps. */
final class MemoryLog implements StreamableMessageSource<TrackedEventMessage<?>> {
    private static final Instant STORED_AT = Instant.parse("2026-01-01T08:00:00Z");

    private final List<Object> payloads = new CopyOnWriteArrayList<>();
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();

    /** Appends events and says where the last one is. */
    long append(Event... events) {
        return appendAll(List.of(events));
    }

    long appendHistory(List<LogEntry> history) {
        return appendAll(history.stream().map(LogEntry::event).toList());
    }

    long appendAll(List<?> events) {
        payloads.addAll(events);
        callbacks.forEach(Runnable::run);
        return head();
    }

    long head() {
        return payloads.size();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new MemoryStream(token == null ? 0 : token.position().orElse(0));
    }

    private TrackedEventMessage<?> at(long position) {
        Object payload = payloads.get((int) position - 1);
        return new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                new GenericEventMessage<>(payload, java.util.Map.of()),
                () -> STORED_AT);
    }

    private final class MemoryStream implements BlockingStream<TrackedEventMessage<?>> {
        private long position;
        private @Nullable Runnable callback;

        MemoryStream(long position) {
            this.position = position;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return position < head() ? Optional.of(at(position + 1)) : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return position < head();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            position++;
            return at(position);
        }

        @Override
        public boolean setOnAvailableCallback(Runnable onAvailable) {
            callback = onAvailable;
            return callbacks.add(onAvailable);
        }

        @Override
        public void close() {
            if (callback != null) {
                callbacks.remove(callback);
            }
        }
    }
}
