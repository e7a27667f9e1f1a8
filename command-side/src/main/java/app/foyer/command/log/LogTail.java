package app.foyer.command.log;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log as projections read it: from a position on, and woken when there is more.
 *
 * <p>What this node appends wakes its readers at once; what other nodes append wakes them by a
 * {@link Bell}. Should it not be heard, the last position is asked for now and then. (Axon's
 * embedded event store cannot wake a pooled processor, which then sleeps for half a second.)
 */
public final class LogTail
        implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LogTail.class);
    private static final Duration POLL = Duration.ofSeconds(2);

    private final AtomicLong head = new AtomicLong();
    private final LogWindow window = new LogWindow(position -> engine().readAfter(position));
    private final Set<TailStream> streams = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService poller =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("log-tail").daemon().factory());
    private @Nullable PostgresEventStorageEngine engine;
    private @Nullable Future<?> polling;
    private @Nullable Bell bell;
    private final Duration askEvery;

    public LogTail() {
        this(POLL);
    }

    /**
     * @param askEvery how often the last position is asked for, whether the bell rings or not
     */
    LogTail(Duration askEvery) {
        this.askEvery = askEvery;
    }

    /**
     * Begins to follow a log.
     *
     * @param unpooled gives a connection to its database to be kept, not from a pool
     */
    public void follow(PostgresEventStorageEngine engine, DataSource unpooled) {
        this.engine = engine;
        bell = new Bell(unpooled, this::poll, this::appended);
        appended(engine.head());
        polling =
                poller.scheduleWithFixedDelay(
                        this::poll,
                        askEvery.toMillis(),
                        askEvery.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /** The last position that this node knows of. */
    public long head() {
        return head.get();
    }

    /** Something was appended: its last position. */
    public void appended(long position) {
        if (head.getAndAccumulate(position, Math::max) < position) {
            streams.forEach(TailStream::wake);
        }
    }

    private void poll() {
        try {
            appended(engine().head());
            streams.stream().filter(TailStream::isUnread).forEach(TailStream::wake);
        } catch (RuntimeException e) {
            log.warn("The log could not be asked for its last position: {}", e.getMessage());
        }
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        long position = token == null ? 0 : token.position().orElse(0);
        TailStream stream = new TailStream(this, engine(), position);
        streams.add(stream);
        return stream;
    }

    /** The next events after a position, decoded. Those who follow closely share what was read. */
    List<? extends TrackedEventMessage<?>> readAfter(long position) {
        PostgresEventStorageEngine log = engine();
        return head() - position > log.batchSize()
                ? log.readAfter(position)
                : window.readAfter(position);
    }

    /** Keeps nothing of what was read: some of it is by who is forgotten. */
    public void forgetAll() {
        window.forgetAll();
    }

    void closed(TailStream stream) {
        streams.remove(stream);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return engine().createHeadToken();
    }

    private PostgresEventStorageEngine engine() {
        if (engine == null) {
            throw new IllegalStateException("the log is not open yet");
        }
        return engine;
    }

    @Override
    public void close() {
        if (polling != null) {
            polling.cancel(true);
        }
        if (bell != null) {
            bell.close();
        }
        poller.shutdownNow();
    }
}
