package app.foyer.command.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The log's newest events, fetched and decoded once for all who follow it closely. Who is further
 * behind reads by themselves.
 */
final class LogWindow {
    private static final int KEPT_MAX = 1_000;

    private final LongFunction<? extends List<? extends TrackedEventMessage<?>>> log;
    private final ReentrantLock lock = new ReentrantLock();

    /** Those after the position {@link #before}, without gaps. */
    private final List<TrackedEventMessage<?>> events = new ArrayList<>();

    private long before;

    /**
     * @param log gives what comes next after a position, which it holds without gaps
     */
    LogWindow(LongFunction<? extends List<? extends TrackedEventMessage<?>>> log) {
        this.log = log;
    }

    /** What comes next after a position; nothing at the log's end. */
    List<? extends TrackedEventMessage<?>> readAfter(long position) {
        // Held while the log is read, too: whoever comes meanwhile wants the same.
        lock.lock();
        try {
            long last = before + events.size();
            if (position >= before && position < last) {
                return List.copyOf(events.subList((int) (position - before), events.size()));
            }
            List<? extends TrackedEventMessage<?>> read = log.apply(position);
            if (position >= last) {
                keep(read, position);
            }
            return read;
        } finally {
            lock.unlock();
        }
    }

    private void keep(List<? extends TrackedEventMessage<?>> read, long position) {
        if (position != before + events.size()) {
            events.clear();
            before = position;
        }
        // What cannot be read is fetched anew each time: it may be mended meanwhile.
        read.stream().takeWhile(LogWindow::isReadable).forEach(events::add);
        int tooMany = events.size() - KEPT_MAX;
        if (tooMany > 0) {
            events.subList(0, tooMany).clear();
            before += tooMany;
        }
    }

    private static boolean isReadable(TrackedEventMessage<?> message) {
        try {
            message.getPayload();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Keeps nothing that is there now: some of it is by who is forgotten. */
    void forgetAll() {
        lock.lock();
        try {
            before += events.size();
            events.clear();
        } finally {
            lock.unlock();
        }
    }
}
