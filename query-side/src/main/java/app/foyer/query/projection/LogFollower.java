package app.foyer.query.projection;

import app.foyer.query.store.BucketState;
import app.foyer.query.store.BucketStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.ObjLongConsumer;
import java.util.stream.IntStream;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Follows the log with one segment for each of its buckets, never split and never merged. Several
 * nodes share them by their claims.
 */
public final class LogFollower implements AutoCloseable {
    /** How soon a bucket that was given up is taken again. */
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);

    /** So many chunks are applied together, if they wait: small ones while the log is quiet. */
    private static final int CHUNKS_AT_ONCE = 10;

    private final Duty duty;
    private final LongSupplier head;
    private final Standstills standstills = new Standstills();
    private final BucketTokenStore tokens;
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService workers;

    /**
     * Which buckets are followed for, and by which projection.
     *
     * @param name under which the claims are kept; stored, so it never changes
     * @param threads that apply batches, 1 or more
     * @param batchSize events applied together, at most
     */
    public record Duty(
            String name,
            int firstBucket,
            int buckets,
            Folding folding,
            int threads,
            int batchSize) {
        /** The buckets, in their order. */
        public List<Integer> all() {
            return IntStream.range(firstBucket, firstBucket + buckets).boxed().toList();
        }
    }

    /**
     * @param nodes how many share the buckets now; each takes as many as make all of them together
     * @param head the log's last position
     * @param turns one of which a batch is applied in
     * @param applied is told the bucket and the number of events, after each batch
     */
    public LogFollower(
            Duty duty,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            TokenStore claims,
            IntSupplier nodes,
            LongSupplier head,
            BucketStore buckets,
            Turns turns,
            ObjLongConsumer<Integer> applied) {
        this.duty = duty;
        this.head = head;
        String name = duty.name();
        this.coordinator =
                Executors.newSingleThreadScheduledExecutor(
                        new AxonThreadFactory("coordinator of " + name));
        this.workers =
                Executors.newScheduledThreadPool(duty.threads(), new AxonThreadFactory(name));
        ChunkedLog chunks = new ChunkedLog(log, Math.ceilDiv(duty.batchSize(), CHUNKS_AT_ONCE));
        this.tokens =
                new BucketTokenStore(
                        claims,
                        buckets,
                        turns,
                        duty.firstBucket(),
                        duty.folding(),
                        standstills,
                        applied::accept,
                        head,
                        this::takeAgainSoon);
        this.processor =
                PooledStreamingEventProcessor.builder()
                        .name(name)
                        .eventHandlerInvoker(new BucketInvoker(tokens::position))
                        .messageSource(chunks)
                        .tokenStore(tokens)
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .coordinatorExecutor(coordinator)
                        .workerExecutor(workers)
                        .initialSegmentCount(duty.buckets())
                        .initialToken(_ -> new GlobalSequenceTrackingToken(0))
                        .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                        .claimExtensionThreshold(BucketTokenStore.EXTEND_AFTER.toMillis())
                        .maxSegmentProvider(_ -> share(duty.buckets(), nodes.getAsInt()))
                        .batchSize(CHUNKS_AT_ONCE)
                        .build();
    }

    /**
     * Axon waits twice as long each time that it looks at what is being released, up to a minute:
     * in a busy log after the first time.
     */
    private void takeAgainSoon(int segment) {
        processor.releaseSegment(segment, CLAIM_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How many buckets a node takes of those that some share: none stays over. */
    static int share(int buckets, int nodes) {
        return Math.ceilDiv(buckets, Math.max(1, nodes));
    }

    /** How many buckets this node writes. */
    public int held() {
        return tokens.held();
    }

    public void start() {
        processor.start();
    }

    /** Under which the claims are kept. */
    public String name() {
        return duty.name();
    }

    public Duty duty() {
        return duty;
    }

    /**
     * Has it rest, or follow. While it rests its buckets are nobody's here, and nothing is applied.
     */
    public void rest(boolean wanted) {
        if (wanted && processor.isRunning()) {
            processor.shutDown();
            standstills.allGoOn();
        } else if (!wanted && !processor.isRunning()) {
            processor.start();
        }
    }

    /** The buckets that are held here, and under which epochs. */
    public Map<Integer, Long> epochs() {
        return tokens.epochs();
    }

    /** The buckets that are nobody's now, on whichever node. */
    public Set<Integer> unheld() {
        return tokens.unheld(duty.name());
    }

    /**
     * Why a bucket does not get on; empty if all do.
     *
     * @param states of all buckets, in their order
     */
    public Optional<String> illness(List<BucketState> states) {
        return standstills.any(states, head.getAsLong());
    }

    /** Why this bucket does not get on; empty if it does, or another node follows for it. */
    public Optional<String> illness(int bucket, BucketState now) {
        return standstills.of(bucket, now, head.getAsLong());
    }

    @Override
    public void close() {
        processor.shutDown();
        coordinator.shutdown();
        workers.shutdown();
    }
}
