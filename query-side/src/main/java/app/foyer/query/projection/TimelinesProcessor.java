package app.foyer.query.projection;

import app.foyer.contract.Origin;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.ObjLongConsumer;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Follows the log with sixteen segments, one per bucket, never split and never merged. Several
 * nodes share them by their claims.
 */
public final class TimelinesProcessor implements AutoCloseable {
    /** Under which the claims are kept; stored, so it never changes. */
    static final String NAME = "timelines";

    /** How soon a bucket that was given up is taken again. */
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);

    private final Standstills standstills = new Standstills();
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService workers;

    /**
     * @param counted whose words count for the ranking
     * @param threads that apply batches, 1 or more
     * @param batchSize events applied together, at most
     * @param applied is told the bucket and the number of events, after each batch
     */
    public TimelinesProcessor(
            StreamableMessageSource<TrackedEventMessage<?>> log,
            TokenStore claims,
            BucketStore buckets,
            Set<Origin> counted,
            int threads,
            int batchSize,
            ObjLongConsumer<Integer> applied) {
        this.coordinator =
                Executors.newSingleThreadScheduledExecutor(
                        new AxonThreadFactory("coordinator of " + NAME));
        this.workers = Executors.newScheduledThreadPool(threads, new AxonThreadFactory(NAME));
        this.processor =
                PooledStreamingEventProcessor.builder()
                        .name(NAME)
                        .eventHandlerInvoker(
                                new BucketInvoker(new Projection(counted), standstills))
                        .messageSource(log)
                        .tokenStore(
                                new BucketTokenStore(claims, buckets, standstills, applied::accept))
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .coordinatorExecutor(coordinator)
                        .workerExecutor(workers)
                        .initialSegmentCount(Buckets.COUNT)
                        .initialToken(_ -> new GlobalSequenceTrackingToken(0))
                        .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                        .batchSize(batchSize)
                        .build();
    }

    public void start() {
        processor.start();
    }

    /** Why a bucket does not get on; empty if all do. */
    public Optional<String> illness() {
        return standstills.any();
    }

    @Override
    public void close() {
        processor.shutDown();
        coordinator.shutdown();
        workers.shutdown();
    }
}
