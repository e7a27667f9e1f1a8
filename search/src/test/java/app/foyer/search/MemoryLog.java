package app.foyer.search;

import app.foyer.contract.event.Event;
import app.foyer.contract.event.LogEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** A log in memory: positions from 1, without gaps. */
final class MemoryLog implements StreamableMessageSource<TrackedEventMessage<?>> {
    private static final Instant STORED_AT = Instant.parse("2026-01-01T08:00:00Z");

    private final List<Object> payloads = new CopyOnWriteArrayList<>();
    private final Map<Long, Object> spoilt = new ConcurrentHashMap<>();
    private final Map<Long, Runnable> meanwhile = new ConcurrentHashMap<>();
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

    /** Puts something that is no event in the place of one, which keeps its aggregate. */
    void spoil(long position) {
        spoilt.put(position, payloads.set((int) position - 1, "no event"));
    }

    /** Puts it back. */
    void mend(long position) {
        payloads.set((int) position - 1, spoilt.get(position));
    }

    /** Has something happen right after the next time that a position is read. */
    void onceRead(long position, Runnable then) {
        meanwhile.put(position, then);
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
        Object event = spoilt.getOrDefault(position, payload);
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                "kind",
                event instanceof Event known ? known.aggregate().toString() : "none/" + position,
                0,
                new GenericMessage<>(payload, Map.of()),
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
            TrackedEventMessage<?> read = at(position);
            Runnable then = meanwhile.remove(position);
            if (then != null) {
                then.run();
            }
            return read;
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
