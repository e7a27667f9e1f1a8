package app.foyer.command.log;

import app.foyer.command.log.AlreadyClaimed.Claimed;
import app.foyer.contract.AggregateId;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.LogCount;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Axon's event storage on one table of Postgres, made so that no reader can lose an event.
 *
 * <p>Axon's own JDBC engine draws positions from a sequence before the commit: an event that
 * commits late becomes visible behind the readers' backs. Here positions are counted on under a
 * lock, by {@link GroupCommit}, so there are no gaps, and commit order is position order. Axon
 * appends before a unit of work commits; nothing else takes part in ours, so what is appended is
 * done.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine
        implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PostgresEventStorageEngine.class);

    /** Fewer are decoded sooner than others could be woken to help. */
    private static final int DECODED_ALONE_MAX = 16;

    private final JdbcTemplate database;
    private final StoredEvents stored;
    private final GroupCommit commits;

    /**
     * @param appended told after every commit
     */
    public PostgresEventStorageEngine(
            DataSource database,
            EventSerializer serializer,
            int batchSize,
            AppendListener appended) {
        this(database, new Builder(serializer, batchSize), appended);
    }

    /**
     * @param builder with whatever else Axon can set
     */
    PostgresEventStorageEngine(
            DataSource database,
            BatchingEventStorageEngine.Builder builder,
            AppendListener appended) {
        super(builder);
        this.database = new JdbcTemplate(database);
        this.stored = new StoredEvents(this.database);
        this.commits = new GroupCommit(database, appended);
    }

    /** With our serializer and upcasters. */
    static final class Builder extends BatchingEventStorageEngine.Builder {
        Builder(Serializer serializer, int batchSize) {
            eventSerializer(serializer)
                    .snapshotSerializer(serializer)
                    .upcasterChain(Upcasts.all())
                    .batchSize(batchSize);
        }
    }

    /** Is told after every commit how many events it stored, and the position of the last. */
    @FunctionalInterface
    public interface AppendListener {
        void appended(int count, long lastPosition);
    }

    /** What is asked of the log beside reading it in order. */
    public LogQueries queries() {
        return new LogQueries(
                stored,
                new ForgottenRows(database),
                new OpenRows(database),
                rows ->
                        EventUtils.upcastAndDeserializeTrackedEvents(
                                        rows, getEventSerializer(), upcasterChain)
                                .toList());
    }

    /** The last position; 0 while the log is empty. */
    public long head() {
        return stored.head();
    }

    /** What there is between two positions, the first excluded. */
    public LogCount count(long after, long upTo) {
        return stored.count(after, upTo);
    }

    /** The next events after a position, decoded, at most one batch of them. */
    public List<? extends TrackedEventMessage<?>> readAfter(long position) {
        List<TrackedDomainEventData<String>> rows = stored.after(position, batchSize());
        if (getEventSerializer() instanceof EventSerializer opening) {
            opening.prepareToRead(rows.stream().map(row -> row.getPayload().getData()).toList());
        }
        List<? extends TrackedEventMessage<?>> batch =
                EventUtils.upcastAndDeserializeTrackedEvents(
                                rows.stream(), getEventSerializer(), upcasterChain)
                        .toList();
        // Decoded here, once, and not by every segment that the event is handed to; by all cores,
        // since decrypting and parsing is most of what reading costs.
        (batch.size() < DECODED_ALONE_MAX ? batch.stream() : batch.parallelStream())
                .forEach(PostgresEventStorageEngine::decode);
        return batch;
    }

    /** What cannot be decoded is for who handles it to say, and to stop there. */
    private static void decode(TrackedEventMessage<?> message) {
        try {
            message.getPayload();
        } catch (RuntimeException e) {
            log.debug("The event {} cannot be read yet", message.trackingToken(), e);
        }
    }

    /**
     * The events of some aggregates, each aggregate's in order, in one query: all of them, or of a
     * long stream its digest and what came after it.
     */
    public Stream<? extends DomainEventMessage<?>> readAggregates(Collection<String> aggregates) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                        stored.ofAggregates(aggregates).stream(),
                        getEventSerializer(),
                        upcasterChain)
                .asStream();
    }

    /** The same, the events alone. */
    public Stream<Event> eventsOf(Collection<AggregateId> aggregates) {
        return readAggregates(aggregates.stream().map(AggregateId::toString).toList())
                .map(message -> (Event) message.getPayload());
    }

    /**
     * Keeps the digest of a stream.
     *
     * @param sequence up to which the stream is digested
     * @param sequences of the events that lead to the same state
     */
    public void digest(String aggregate, long sequence, List<Long> sequences) {
        stored.digest(aggregate, sequence, sequences);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        Append append = Append.current();
        if (serializer instanceof EventSerializer sealing) {
            sealing.prepare(events.stream().map(EventMessage::getPayload).toList());
        }
        EventRows rows = EventRows.of(events, serializer);
        append.reached(
                commits.append(rows, append.sequencesRead(), append.claim(), append::queued));
    }

    /**
     * Claims an idempotency key for a command that changes nothing.
     *
     * @param sequencesRead the last sequences of the aggregates that were decided upon
     * @return the last position, as of which that holds
     * @throws AlreadyClaimed if it is claimed
     */
    public long claim(Claim claim, Map<String, Long> sequencesRead) {
        return commits.append(EventRows.NONE, sequencesRead, claim, () -> {});
    }

    /**
     * Returns unless it is known that nothing can be written.
     *
     * @throws EventStoreException if it is
     */
    public void requireAvailable() {
        commits.requireAvailable();
    }

    /** Whether appends are taken, as far as is known. */
    public boolean isAvailable() {
        return commits.isAvailable();
    }

    /** Somebody could not read from the log's database: whether it can be written is tried. */
    public void suspect() {
        commits.suspect();
    }

    /** By what an idempotency key is claimed. */
    public Optional<Claimed> claimed(String key) {
        return Optional.ofNullable(
                inDatabase(connection -> Claims.find(connection, List.of(key))).get(key));
    }

    /** Deletes the claims of idempotency keys that are older than 24 hours. */
    public void sweepClaims() {
        inDatabase(connection -> {
            Claims.sweep(connection);
            return true;
        });
    }

    private <T> T inDatabase(ConnectionCallback<T> work) {
        return Objects.requireNonNull(database.execute(work));
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        EventRows row = EventRows.of(List.of(snapshot), serializer);
        inDatabase(connection -> {
            row.insertSnapshot(connection);
            return row;
        });
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
        return stored.snapshot(aggregate).stream();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregate, long firstSequence, int batchSize) {
        return stored.ofAggregate(aggregate, firstSequence, batchSize);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
            @Nullable TrackingToken last, int batchSize) {
        return stored.after(last == null ? 0 : last.position().orElse(0), batchSize);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(head());
    }

    @Override
    public TrackingToken createTokenAt(Instant at) {
        return new GlobalSequenceTrackingToken(stored.lastBefore(at));
    }

    @Override
    public void close() {
        commits.close();
    }
}
