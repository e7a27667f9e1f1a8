package app.foyer.query.projection;

import app.foyer.contract.event.LogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** One reader's place in the log in chunks. Read by one thread; told by others what was applied. */
final class ChunkStream implements BlockingStream<TrackedEventMessage<?>> {
    /** So many chunks are read before the first of them is applied, at most. */
    private static final int CHUNKS_AHEAD_MAX = 20;

    private final BlockingStream<TrackedEventMessage<?>> log;
    private final int eventsMax;
    private @Nullable TrackedEventMessage<?> next;

    /** Up to where the log was read. */
    private volatile long position;

    /** It only rises: who tells late tells nothing new. */
    private final AtomicLong applied;

    private volatile boolean heldBack;
    private volatile @Nullable Runnable onAvailable;

    ChunkStream(BlockingStream<TrackedEventMessage<?>> log, int eventsMax, long position) {
        this.log = log;
        this.eventsMax = eventsMax;
        this.position = position;
        this.applied = new AtomicLong(position);
    }

    void applied(long upTo) {
        applied.accumulateAndGet(upTo, Math::max);
        Runnable callback = onAvailable;
        if (heldBack && !isFarAhead() && callback != null) {
            heldBack = false;
            callback.run();
        }
    }

    private boolean isFarAhead() {
        return position - applied.get() > (long) CHUNKS_AHEAD_MAX * eventsMax;
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (next == null && mayReadOn() && log.hasNextAvailable(timeout, unit)) {
            next = read();
        }
        return next != null;
    }

    private boolean mayReadOn() {
        if (!isFarAhead()) {
            return true;
        }
        heldBack = true;
        // What was applied just before may not have seen that.
        return !isFarAhead();
    }

    private TrackedEventMessage<?> read() throws InterruptedException {
        List<LogEntry> entries = new ArrayList<>();
        while (entries.size() < eventsMax && log.hasNextAvailable(0, TimeUnit.NANOSECONDS)) {
            TrackedEventMessage<?> message = log.peek().orElseThrow();
            try {
                entries.add(LogEntries.of(message));
            } catch (RuntimeException e) {
                if (!entries.isEmpty()) {
                    // It is alone in the next one, so that what is before it is applied.
                    break;
                }
                log.nextAvailable();
                return message(Chunk.unreadable(e), LogEntries.position(message));
            }
            log.nextAvailable();
        }
        return message(Chunk.of(entries), entries.getLast().position());
    }

    private TrackedEventMessage<?> message(Chunk chunk, long last) {
        position = last;
        return new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(last), GenericEventMessage.asEventMessage(chunk));
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        try {
            return hasNextAvailable(0, TimeUnit.NANOSECONDS)
                    ? Optional.ofNullable(next)
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> found = next;
        while (found == null) {
            found = hasNextAvailable(1, TimeUnit.SECONDS) ? next : null;
        }
        next = null;
        return found;
    }

    @Override
    public boolean setOnAvailableCallback(@Nullable Runnable callback) {
        onAvailable = callback;
        return log.setOnAvailableCallback(callback);
    }

    @Override
    public void close() {
        onAvailable = null;
        log.close();
    }
}
