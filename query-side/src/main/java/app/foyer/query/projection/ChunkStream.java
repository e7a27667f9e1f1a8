package app.foyer.query.projection;

import app.foyer.query.parking.Handed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** One reader's place in the log in chunks. Read by one thread. */
final class ChunkStream implements BlockingStream<TrackedEventMessage<?>> {
    private final BlockingStream<TrackedEventMessage<?>> log;
    private final int eventsMax;
    private @Nullable TrackedEventMessage<?> next;

    ChunkStream(BlockingStream<TrackedEventMessage<?>> log, int eventsMax) {
        this.log = log;
        this.eventsMax = eventsMax;
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (next == null && log.hasNextAvailable(timeout, unit)) {
            next = read();
        }
        return next != null;
    }

    private @Nullable TrackedEventMessage<?> read() throws InterruptedException {
        List<Handed> handed = new ArrayList<>();
        while (handed.size() < eventsMax && log.hasNextAvailable(0, TimeUnit.NANOSECONDS)) {
            // One that a store's failure keeps from being read is read again: it is still there.
            handed.add(Handed.of(log.peek().orElseThrow()));
            log.nextAvailable();
        }
        return handed.isEmpty() ? null : message(new Chunk(handed), handed.getLast().position());
    }

    private static TrackedEventMessage<?> message(Chunk chunk, long last) {
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
        return log.setOnAvailableCallback(callback);
    }

    @Override
    public void close() {
        log.close();
    }
}
