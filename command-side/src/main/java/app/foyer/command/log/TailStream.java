package app.foyer.command.log;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
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

    private final LogTail tail;
    private final PostgresEventStorageEngine engine;
    private final Queue<TrackedEventMessage<?>> ahead = new ArrayDeque<>();
    private final Object woken = new Object();
    private long position;
    private @Nullable Fetch next;
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
                next = tail.head() > position ? fetch(position) : null;
            }
        }
        return !ahead.isEmpty();
    }

    /** What comes next; nothing while the log cannot be read: the tail wakes this stream again. */
    private List<? extends TrackedEventMessage<?>> nextBatch() {
        Fetch fetching = next == null ? fetch(position) : next;
        next = null;
        try {
            List<? extends TrackedEventMessage<?>> batch = fetching.get();
            unread = false;
            return batch;
        } catch (ExecutionException e) {
            if (!unread) {
                log.warn("The log cannot be read on from {}", position, e.getCause());
            }
            unread = true;
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** The batch after a position is read while the one before it is handled. */
    private Fetch fetch(long after) {
        Fetch fetching = new Fetch(() -> engine.readAfter(after));
        Thread.ofVirtual().name("log-read").start(fetching);
        return fetching;
    }

    private static final class Fetch extends FutureTask<List<? extends TrackedEventMessage<?>>> {
        Fetch(Callable<List<? extends TrackedEventMessage<?>>> reading) {
            super(reading);
        }
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
        if (next != null) {
            next.cancel(true);
        }
        tail.closed(this);
    }
}
