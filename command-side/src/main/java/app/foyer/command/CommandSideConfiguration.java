package app.foyer.command;

import app.foyer.command.desk.AccountBook;
import app.foyer.command.desk.BulkDesk;
import app.foyer.command.desk.CommandDesk;
import app.foyer.command.desk.States;
import app.foyer.command.desk.Wishes;
import app.foyer.command.keys.Cipherbox;
import app.foyer.command.keys.KeyedHash;
import app.foyer.command.keys.MasterKeys;
import app.foyer.command.keys.MemberKeys;
import app.foyer.command.keys.NamedKeys;
import app.foyer.command.log.EventSerializer;
import app.foyer.command.log.LogTail;
import app.foyer.command.log.PostgresEventStorageEngine;
import app.foyer.contract.command.Accounts;
import app.foyer.contract.command.BulkCommands;
import app.foyer.contract.command.Commands;
import app.foyer.contract.event.LogCount;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the command side together: the log and what guards it, and the desks that decide commands.
 * Every node needs the log; only nodes of the role {@code command} use the desks.
 */
public final class CommandSideConfiguration implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CommandSideConfiguration.class);
    private static final int READ_BATCH = 500;
    private static final int KEY_CONNECTIONS_MAX = 4;
    private static final Duration CONNECTION_WAIT_MAX = Duration.ofSeconds(3);

    /** More than the wait for the append lock, which is an answer that takes its time. */
    private static final Duration ANSWER_WAIT_MAX = Duration.ofSeconds(20);

    private static final int VALIDATION_SECONDS_MAX = 2;
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration SWEEP = Duration.ofMinutes(10);

    private final HikariDataSource logDatabase;
    private final HikariDataSource keyDatabase;
    private final LogTail tail = new LogTail();
    private final PostgresEventStorageEngine engine;
    private final EmbeddedEventStore eventStore;
    private final CommandDesk desk;
    private final BulkDesk bulkDesk;
    private final AccountBook accounts;
    private final TokenStore claims;
    private final ScheduledExecutorService sweeping;

    /**
     * Where the log and the keys are.
     *
     * @param log the database of the log
     * @param keys the database of the members' keys, with backups of its own
     * @param masterKeys {@code 1:<base64 of 32 bytes>,2:<...>}; the highest version wraps
     * @param connectionsMax to the log, at most
     */
    public record Settings(Database log, Database keys, String masterKeys, int connectionsMax) {
        @Override
        public String toString() {
            return "Settings[log=" + log + ", keys=" + keys + "]";
        }
    }

    /** A Postgres database, by its JDBC URL. */
    public record Database(String url, String user, String password) {
        @Override
        public String toString() {
            return url;
        }
    }

    /**
     * Connects, and brings both schemas up to date.
     *
     * @param clock the domain's clock, which dates what commands bring about
     * @throws RuntimeException if a database cannot be reached
     */
    public CommandSideConfiguration(Settings settings, Clock clock, MeterRegistry meters) {
        SecureRandom random = new SecureRandom();
        MasterKeys masterKeys = MasterKeys.parse(settings.masterKeys());
        migrate(settings.log(), "classpath:db/log", "log_schema_history");
        migrate(settings.keys(), "classpath:db/keys", "keys_schema_history");
        logDatabase = connect("log", settings.log(), settings.connectionsMax());
        keyDatabase = connect("keys", settings.keys(), KEY_CONNECTIONS_MAX);

        MemberKeys memberKeys = new MemberKeys(keyDatabase, masterKeys, random);
        EventSerializer serializer =
                new EventSerializer(memberKeys, new Cipherbox(memberKeys, random));
        Counter appended =
                Counter.builder(CommandMetrics.EVENTS_APPENDED)
                        .description("Events that this node stored")
                        .register(meters);
        engine =
                new PostgresEventStorageEngine(
                        logDatabase,
                        serializer,
                        READ_BATCH,
                        (count, last) -> {
                            appended.increment(count);
                            tail.appended(last);
                        });
        Gauge.builder(
                        CommandMetrics.LOG_WRITABLE,
                        engine,
                        writable -> writable.isAvailable() ? 1 : 0)
                .description("1 while this node can append, as far as it knows; else 0")
                .register(meters);
        eventStore = EmbeddedEventStore.builder().storageEngine(engine).build();
        States states = new States(engine);
        NamedKeys namedKeys = new NamedKeys(keyDatabase, masterKeys, random);
        desk =
                new CommandDesk(
                        SimpleCommandBus.builder().build(),
                        eventStore,
                        engine,
                        states,
                        new Wishes(new KeyedHash(namedKeys.key("idempotency"))),
                        clock);
        desk.open();
        bulkDesk = new BulkDesk(eventStore, states);
        accounts = new AccountBook(states, namedKeys);
        claims =
                JdbcTokenStore.builder()
                        .connectionProvider(logDatabase::getConnection)
                        .serializer(serializer)
                        .schema(tokenSchema())
                        .claimTimeout(CLAIM_TIMEOUT)
                        // Axon's default, the process and host, is the same in two containers.
                        .nodeId(UUID.randomUUID().toString())
                        .build();
        sweeping =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("log-sweep").daemon().factory());
        long everyMs = SWEEP.toMillis();
        Future<?> _ =
                sweeping.scheduleWithFixedDelay(
                        this::sweep, everyMs, everyMs, TimeUnit.MILLISECONDS);
        tail.follow(engine, logDatabase);
    }

    private void sweep() {
        try {
            engine.sweepClaims();
        } catch (RuntimeException e) {
            log.warn("Old idempotency keys could not be deleted: {}", e.getMessage());
        }
    }

    private static TokenSchema tokenSchema() {
        return TokenSchema.builder()
                .setTokenTable("token_entry")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .build();
    }

    private static HikariDataSource connect(String name, Database database, int connectionsMax) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(connectionsMax);
        config.setConnectionTimeout(CONNECTION_WAIT_MAX.toMillis());
        // A database that is frozen, or behind a broken line, must not hold anybody for ever.
        config.addDataSourceProperty("connectTimeout", CONNECTION_WAIT_MAX.toSeconds());
        config.addDataSourceProperty("socketTimeout", ANSWER_WAIT_MAX.toSeconds());
        config.addDataSourceProperty("tcpKeepAlive", true);
        return new HikariDataSource(config);
    }

    /**
     * By a connection of its own: bringing a large table up to date takes longer than an answer.
     */
    private static void migrate(Database database, String location, String table) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations(location)
                .table(table)
                .load()
                .migrate();
    }

    public Commands commands() {
        return desk;
    }

    public BulkCommands bulk() {
        return bulkDesk;
    }

    public Accounts accounts() {
        return accounts;
    }

    /** The log, for projections to read: positions are those of a global sequence, from 1. */
    public StreamableMessageSource<TrackedEventMessage<?>> log() {
        return tail;
    }

    /** Who projects which segment; shared by all nodes. */
    public TokenStore claims() {
        return claims;
    }

    /** The last position of the log that this node knows of. */
    public long head() {
        return tail.head();
    }

    /** What the log holds between two positions, the first excluded. */
    public LogCount count(long after, long upTo) {
        return engine.count(after, upTo);
    }

    /** What is wrong with the log or the keys; empty if they answer. */
    public Optional<String> illness() {
        return illness("log", logDatabase)
                .or(() -> illness("keys", keyDatabase))
                .or(() ->
                        engine.isAvailable()
                                ? Optional.empty()
                                : Optional.of("the log cannot be written"));
    }

    private static Optional<String> illness(String name, HikariDataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(VALIDATION_SECONDS_MAX)
                    ? Optional.empty()
                    : Optional.of("the database of the " + name + " does not answer");
        } catch (SQLException e) {
            return Optional.of("the database of the " + name + " cannot be reached");
        }
    }

    @Override
    public void close() {
        sweeping.shutdownNow();
        eventStore.shutDown();
        engine.close();
        tail.close();
        logDatabase.close();
        keyDatabase.close();
    }
}
