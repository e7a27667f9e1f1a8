package app.foyer.command.policy;

import app.foyer.command.policy.Policy.Step;
import app.foyer.contract.Authorship;
import app.foyer.contract.Origin;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Commands;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Keeps the agenda, and does what is due. */
public final class Policies implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Policies.class);

    /** Stored with the claim; never changes. */
    public static final String NAME = "policies";

    private static final int BATCH = 500;
    private static final int DUE_AT_ONCE_MAX = 100;

    /** So that one entry cannot keep all others waiting; what is left of it comes next time. */
    private static final int STEPS_MAX = 1_000;

    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);

    /** Well below the 5 s after which others may take a claim that was not extended. */
    private static final Duration CLAIM_EXTENDED_AFTER = Duration.ofSeconds(2);

    private static final Duration LOOK = Duration.ofMillis(200);

    private final Map<String, Policy> policies;
    private final Agenda agenda;
    private final Commands commands;
    private final Clock clock;
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator = executor("coordinator of " + NAME);
    private final ScheduledExecutorService worker = executor(NAME);
    private final ScheduledExecutorService doer = executor("agenda");

    /**
     * @param database of the log
     * @param tokens makes a store of claims that works on the connections it is given
     * @param clock the domain's
     */
    public Policies(
            List<Policy> policies,
            DataSource database,
            Function<DataSource, TokenStore> tokens,
            StreamableMessageSource<TrackedEventMessage<?>> tail,
            Commands commands,
            Clock clock) {
        this.policies =
                policies.stream().collect(Collectors.toMap(Policy::name, Function.identity()));
        DataSource shared = new TransactionAwareDataSourceProxy(database);
        this.agenda = new Agenda(shared);
        this.commands = commands;
        this.clock = clock;
        this.processor =
                PooledStreamingEventProcessor.builder()
                        .name(NAME)
                        .eventHandlerInvoker(new PolicyInvoker(policies, agenda))
                        .messageSource(tail)
                        .tokenStore(tokens.apply(shared))
                        .transactionManager(
                                new OneTransaction(
                                        new DataSourceTransactionManager(database), shared))
                        .coordinatorExecutor(coordinator)
                        .workerExecutor(worker)
                        .initialSegmentCount(1)
                        .initialToken(_ -> new GlobalSequenceTrackingToken(0))
                        .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                        .claimExtensionThreshold(CLAIM_EXTENDED_AFTER.toMillis())
                        .batchSize(BATCH)
                        .build();
    }

    private static ScheduledExecutorService executor(String name) {
        return Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory(name));
    }

    public void start() {
        processor.start();
        Future<?> _ =
                doer.scheduleWithFixedDelay(
                        this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is wrong here; empty if nothing is. */
    public Optional<String> illness() {
        return processor.processingStatus().values().stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(status -> "policies stand still: " + status.getError())
                .findFirst();
    }

    /** Only on the node that keeps the agenda; on others it would be the same, twice. */
    private void look() {
        if (processor.processingStatus().isEmpty()) {
            return;
        }
        try {
            agenda.due(clock.instant(), DUE_AT_ONCE_MAX).forEach(this::carryOut);
        } catch (RuntimeException e) {
            log.warn("What is due could not be done, and will be tried again: {}", e.getMessage());
        }
    }

    private void carryOut(AgendaEntry due) {
        Policy policy = policies.get(due.policy());
        if (policy == null) {
            log.warn("The agenda names a policy that this version does not know: {}", due.policy());
            return;
        }
        for (int steps = 0; steps < STEPS_MAX; steps++) {
            Optional<Step> next = policy.next(due, agenda);
            if (next.isEmpty() || !isSent(next.get(), policy)) {
                agenda.done(due);
                return;
            }
            agenda.done(next.get().done());
            if (next.get().done().equals(due)) {
                return;
            }
        }
    }

    private boolean isSent(Step step, Policy policy) {
        try {
            commands.send(
                    step.command(), new Authorship(null, Origin.MEMBER, "policy/" + policy.name()));
            return true;
        } catch (Refused refused) {
            log.debug("{} of {}: {}", step.command(), policy.name(), refused.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        doer.shutdownNow();
        processor.shutDown();
        coordinator.shutdown();
        worker.shutdown();
    }
}
