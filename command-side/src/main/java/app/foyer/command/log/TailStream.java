package app.foyer.command.log;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reader's place in the log. Read by one thread, woken by others. */
final class TailStream implements BlockingStream<TrackedEventMessage<?>> {
    private static final Logger log = LoggerFactory.getLogger(TailStream.class);

    private static final int FETCHED_MAX = 3;

    private final LogTail tail;
    private final PostgresEventStorageEngine engine;
    private final Queue<TrackedEventMessage<?>> ahead = new ArrayDeque<>();
    private final Object woken = new Object();
    private long position;
    private final Queue<FutureTask<List<? extends TrackedEventMessage<?>>>> fetching =
            new ArrayDeque<>();
    private volatile boolean unread;
    private volatile @Nullable Runnable onAvailable;

    TailStream(LogTail tail, PostgresEventStorageEngine engine, long position) {
        this.tail = tail;
        this.engine = engine;
        this.position = position;
    }

    void wake() {
        synchronized (woken) {
            woken.notifyAll();
        }
        Runnable callback = onAvailable;
        if (callback != null) {
            callback.run();
        }
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return readAhead() ? Optional.of(ahead.element()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadlineNanos = System.nanoTime() + unit.toNanos(timeout);
        while (!readAhead()) {
            long leftMs = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
            if (leftMs <= 0) {
                return false;
            }
            synchronized (woken) {
                if (tail.head() <= position || unread) {
                    woken.wait(leftMs);
                }
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        boolean available;
        do {
            available = hasNextAvailable(1, TimeUnit.SECONDS);
        } while (!available);
        return ahead.remove();
    }

    private boolean readAhead() {
        if (ahead.isEmpty() && tail.head() > position) {
            List<? extends TrackedEventMessage<?>> batch = nextBatch();
            if (!batch.isEmpty()) {
                ahead.addAll(batch);
                position = positionOf(batch.getLast());
            }
        }
        return !ahead.isEmpty();
    }

    /** What comes next; nothing while the log cannot be read: the tail wakes this stream again. */
    private List<? extends TrackedEventMessage<?>> nextBatch() {
        fetchOn();
        try {
            List<? extends TrackedEventMessage<?>> batch = fetching.remove().get();
            if (batch.size() < engine.batchSize()) {
                // The log's end, as it was then: more may stand before what was to be read next.
                giveUpFetching();
            }
            unread = false;
            return batch;
        } catch (ExecutionException e) {
            giveUpFetching();
            if (!unread) {
                log.warn("The log cannot be read on from {}", position, e.getCause());
            }
            unread = true;
            return List.of();
        } catch (InterruptedException e) {
            giveUpFetching();
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /**
     * Has the next batches read, and decoded, while the one before is handled. Since positions have
     * no gaps, where each begins is known before the one before it is there.
     */
    private void fetchOn() {
        long after = position + (long) fetching.size() * engine.batchSize();
        while (fetching.isEmpty() || (fetching.size() < FETCHED_MAX && tail.head() > after)) {
            long begin = after;
            FutureTask<List<? extends TrackedEventMessage<?>>> fetch =
                    new FutureTask<>(() -> tail.readAfter(begin));
            fetching.add(fetch);
            Thread.ofVirtual().name("log-read").start(fetch);
            after += engine.batchSize();
        }
    }

    private void giveUpFetching() {
        fetching.forEach(fetch -> fetch.cancel(false));
        fetching.clear();
    }

    /** Whether there is something that could not be read. */
    boolean isUnread() {
        return unread;
    }

    private static long positionOf(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    @Override
    public boolean setOnAvailableCallback(@Nullable Runnable callback) {
        onAvailable = callback;
        return true;
    }

    @Override
    public void close() {
        onAvailable = null;
        giveUpFetching();
        tail.closed(this);
    }
}
