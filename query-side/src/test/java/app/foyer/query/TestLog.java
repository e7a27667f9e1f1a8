package app.foyer.query;

import app.foyer.contract.Authorship;
import app.foyer.contract.event.LogCount;
import app.foyer.contract.event.LogEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** A log in memory, whose positions begin at 1. */
public final class TestLog implements StreamableMessageSource<TrackedEventMessage<?>> {
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);

    private final List<TrackedEventMessage<?>> messages = new CopyOnWriteArrayList<>();

    private final Set<Runnable> awaiting = ConcurrentHashMap.newKeySet();

    /** Stores entries; their positions must follow on. */
    public void append(List<LogEntry> entries) {
        List<TrackedEventMessage<?>> more =
                entries.stream().<TrackedEventMessage<?>>map(TestLog::message).toList();
        messages.addAll(more);
        awaiting.forEach(Runnable::run);
    }

    /** Puts something that is no event in the place of one, which keeps its aggregate. */
    public void spoil(LogEntry entry) {
        messages.set((int) entry.position() - 1, message(entry, "not an event"));
    }

    /** Puts the event back. */
    public void mend(LogEntry entry) {
        messages.set((int) entry.position() - 1, message(entry));
    }

    private static TrackedEventMessage<?> message(LogEntry entry) {
        return message(entry, entry.event());
    }

    private static TrackedEventMessage<?> message(LogEntry entry, Object payload) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(entry.position()),
                entry.event().aggregate().kind(),
                entry.event().aggregate().toString(),
                0,
                new GenericMessage<>(payload, Map.of(Authorship.ORIGIN_KEY, entry.origin().name())),
                entry::storedAt);
    }

    /** Goes back to an earlier end, as a log that was restored from a backup does. */
    public void restore(int size) {
        messages.subList(size, messages.size()).clear();
    }

    /** As the log's database counts. */
    public LogCount count(long after, long upTo) {
        return new LogCount(upTo - after, LongStream.rangeClosed(after + 1, upTo).sum());
    }

    public long head() {
        return messages.size();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Stream(token == null ? 0 : (int) token.position().orElse(0));
    }

    private final class Stream implements BlockingStream<TrackedEventMessage<?>> {
        private int next;
        private Runnable callback = () -> {};

        Stream(int next) {
            this.next = next;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return next < messages.size() ? Optional.of(messages.get(next)) : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long start = System.nanoTime();
            while (peek().isEmpty() && System.nanoTime() - start < unit.toNanos(timeout)) {
                Thread.sleep(LOOK_EVERY);
            }
            return peek().isPresent();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
                // Whoever closes the stream interrupts.
            }
            return messages.get(next++);
        }

        @Override
        public boolean setOnAvailableCallback(@Nullable Runnable callback) {
            awaiting.remove(this.callback);
            this.callback = callback == null ? () -> {} : callback;
            awaiting.add(this.callback);
            return true;
        }

        @Override
        public void close() {
            awaiting.remove(callback);
        }
    }
}
