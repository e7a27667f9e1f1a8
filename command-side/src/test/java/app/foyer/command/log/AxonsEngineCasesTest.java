package app.foyer.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.eventsourcing.utils.EventStoreTestUtils.createEvent;

import app.foyer.command.TestPostgres;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Axon's own cases for storage engines, run against ours. Its events are not Foyer's, so they are
 * stored by its own serializer. What ours does otherwise, and means to, is overridden here.
 */
class AxonsEngineCasesTest
        extends BatchingEventStorageEngineTest<
                PostgresEventStorageEngine, BatchingEventStorageEngine.Builder> {
    private static final int BATCH_SIZE = 100;

    private final HikariDataSource database = database();
    private final List<PostgresEventStorageEngine> engines = new ArrayList<>();

    private static HikariDataSource database() {
        var made = TestPostgres.newDatabase();
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(made.url());
        database.setUsername(made.user());
        database.setPassword(made.password());
        database.setMaximumPoolSize(4);
        Flyway.configure().dataSource(database).locations("classpath:db/log").load().migrate();
        return database;
    }

    @BeforeEach
    void open() {
        setTestSubject(createEngine());
    }

    @AfterEach
    void close() {
        engines.forEach(PostgresEventStorageEngine::close);
        database.close();
    }

    @Override
    protected PostgresEventStorageEngine createEngine(
            UnaryOperator<BatchingEventStorageEngine.Builder> customization) {
        var builder =
                customization.apply(
                        new PostgresEventStorageEngine.Builder(
                                Jackson3Serializer.builder().build(), BATCH_SIZE));
        var engine = new PostgresEventStorageEngine(database, builder, (_, _) -> {});
        engines.add(engine);
        return engine;
    }

    /** Events' ids are random, and no index is spent on them; an aggregate's sequence is unique. */
    @Override
    @Test
    public void uniqueKeyConstraintOnEventIdentifier() {
        PostgresEventStorageEngine engine = createEngine();
        engine.appendEvents(createEvent("id", "aggregate", 1), createEvent("id", "other", 1));
        assertThat(engine.head()).isEqualTo(2);
    }

    /** As above. */
    @Override
    @Test
    public void
            uniqueKeyConstraintOnFirstEventIdentifierThrowsAggregateIdentifierAlreadyExistsException() {
        PostgresEventStorageEngine engine = createEngine();
        engine.appendEvents(createEvent("id", "aggregate", 0), createEvent("id", "other", 0));
        assertThat(engine.head()).isEqualTo(2);
    }

    /** A conflict is known for what it is, whether or not there is somebody to resolve it. */
    @Override
    @Test
    public void storeDuplicateEventWithoutExceptionResolver() {
        PostgresEventStorageEngine engine =
                createEngine(builder -> {
                    builder.persistenceExceptionResolver(_ -> false);
                    return builder;
                });
        assertThatThrownBy(() -> engine.appendEvents(createEvent(0), createEvent(0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> engine.appendEvents(createEvent(1), createEvent(1)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(engine.head()).isZero();
    }
}
