package app.foyer.search.index;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log into the index, from the index's own position on: one segment, its token in memory
 * only, because the position lives in the index that it describes.
 */
public final class IndexingProcessor {
    private static final int BATCH_SIZE = 500;
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);
    private static final Duration STOP_MAX = Duration.ofSeconds(20);

    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService worker;
    private final EventIndexer indexer;
    private final PooledStreamingEventProcessor processor;

    public IndexingProcessor(
            String name, SearchIndex index, StreamableMessageSource<TrackedEventMessage<?>> log) {
        this.coordinator = thread(name + "-reader");
        this.worker = thread(name + "-indexer");
        this.indexer = new EventIndexer(index);
        this.processor =
                PooledStreamingEventProcessor.builder()
                        .name(name)
                        .eventHandlerInvoker(indexer)
                        .messageSource(log)
                        .tokenStore(new InMemoryTokenStore())
                        .transactionManager(NoTransactionManager.instance())
                        .coordinatorExecutor(coordinator)
                        .workerExecutor(worker)
                        .initialSegmentCount(1)
                        .initialToken(_ -> tokenAt(index.position()))
                        .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                        .batchSize(BATCH_SIZE)
                        .build();
    }

    /** A token from which the log is read on after a position; null reads from its beginning. */
    private static @Nullable TrackingToken tokenAt(long position) {
        return position == 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    public void start() {
        processor.start();
    }

    /** Why the index does not keep up, in words for an operator; empty if it does. */
    public Optional<String> illness() {
        return indexer.illness()
                .or(() ->
                        processor.isError()
                                ? Optional.of("The log cannot be read for the index.")
                                : Optional.empty());
    }

    /** Has it rest, or go on where it was. */
    public void rest(boolean wanted) {
        if (wanted && processor.isRunning()) {
            shutDown();
        } else if (!wanted && !processor.isRunning()) {
            processor.start();
        }
    }

    private void shutDown() {
        try {
            processor.shutdownAsync().get(STOP_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the indexing processor does not stop", e);
        }
    }

    /** Stops reading; what was read is in the index. */
    public void stop() {
        try {
            if (processor.isRunning()) {
                shutDown();
            }
        } finally {
            coordinator.shutdownNow();
            worker.shutdown();
        }
    }
}
