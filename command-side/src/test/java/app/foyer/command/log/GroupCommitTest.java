package app.foyer.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.command.CommandSideConfiguration.Database;
import app.foyer.command.TestPostgres;
import app.foyer.command.keys.Cipherbox;
import app.foyer.command.keys.MasterKeys;
import app.foyer.command.keys.MemberKeys;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.id.CommunityId;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Appends that share a commit, on one node and on several, and what becomes of them when something
 * is in their way.
 *
 * <p>Long because each way to be in the way needs the same engine, and a look at its locks.
 */
class GroupCommitTest {
    private static final Instant AT = Instant.parse("2026-11-23T20:00:00Z");

    private final HikariDataSource database = open();
    private final Queue<Integer> commits = new ConcurrentLinkedQueue<>();
    private final EventSerializer serializer = serializer(database);
    private final PostgresEventStorageEngine engine = engine();

    private static HikariDataSource open() {
        Database made = TestPostgres.newDatabase();
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(made.url());
        database.setUsername(made.user());
        database.setPassword(made.password());
        database.setMaximumPoolSize(4);
        database.setConnectionTimeout(1_000);
        Flyway.configure().dataSource(database).locations("classpath:db/log").load().migrate();
        return database;
    }

    private static EventSerializer serializer(HikariDataSource database) {
        SecureRandom random = new SecureRandom();
        String master = "1:" + Base64.getEncoder().encodeToString(new byte[32]);
        MemberKeys keys = new MemberKeys(database, MasterKeys.parse(master), random);
        return new EventSerializer(keys, new Cipherbox(keys, random));
    }

    private DataSource unpooled() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.getJdbcUrl());
        source.setUser(database.getUsername());
        source.setPassword(database.getPassword());
        return source;
    }

    /** A node on the database. */
    private PostgresEventStorageEngine engine() {
        return new PostgresEventStorageEngine(
                database, serializer, 100, (count, _) -> commits.add(count));
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    private static DomainEventMessage<?> event(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>(
                "community", aggregate, sequence, new CommunityOpened(new CommunityId(7), AT));
    }

    private static void append(PostgresEventStorageEngine node, String aggregate, long sequence) {
        node.appendEvents(List.of(event(aggregate, sequence)));
    }

    private List<String> log() {
        List<? extends TrackedEventMessage<?>> read = engine.readAfter(0);
        assertThat(read.stream().map(each -> each.trackingToken().position().orElseThrow()))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, read.size()).boxed().toList());
        return read.stream()
                .map(each -> (DomainEventMessage<?>) each)
                .map(each -> each.getAggregateIdentifier() + "@" + each.getSequenceNumber())
                .toList();
    }

    private static List<Future<?>> all(List<Callable<Object>> appends) throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(appends.size())) {
            return new ArrayList<>(callers.invokeAll(appends));
        }
    }

    private static Callable<Object> appending(
            PostgresEventStorageEngine node, String aggregate, long sequence) {
        return () -> {
            append(node, aggregate, sequence);
            return aggregate;
        };
    }

    @Test
    void thoseWhoWriteAtOnceShareCommits() throws Exception {
        List<Callable<Object>> appends = new ArrayList<>();
        IntStream.range(0, 80).forEach(i -> appends.add(appending(engine, "community/" + i, 0)));
        for (Future<?> each : all(appends)) {
            each.get();
        }
        assertThat(log()).hasSize(80).doesNotHaveDuplicates();
        assertThat(commits).hasSizeLessThan(80);
        assertThat(commits.stream().mapToInt(Integer::intValue).sum()).isEqualTo(80);
    }

    @Test
    void whatIsTakenAlreadyIsRefusedByItself() {
        append(engine, "community/a", 0);
        append(engine, "community/a", 1);
        assertThatThrownBy(() -> append(engine, "community/a", 1))
                .isInstanceOf(ConcurrencyException.class);
        append(engine, "community/a", 2);
        assertThat(log()).containsExactly("community/a@0", "community/a@1", "community/a@2");
    }

    @Test
    void whatTheDatabaseRefusesFailsNobodyElse() throws Exception {
        List<Callable<Object>> appends = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            // Postgres stores no text with a zero in it.
            String aggregate = i % 10 == 5 ? "community/\0" + i : "community/" + i;
            appends.add(appending(engine, aggregate, 0));
        }
        int refused = 0;
        for (Future<?> each : all(appends)) {
            try {
                each.get();
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(EventStoreException.class);
                refused++;
            }
        }
        assertThat(refused).isEqualTo(6);
        assertThat(log()).hasSize(54);
    }

    @Test
    void whatNodesAppendInTurnsIsComparedWithWhatTheOthersDid() {
        try (PostgresEventStorageEngine other = engine()) {
            for (int sequence = 0; sequence < 20; sequence++) {
                append(sequence % 2 == 0 ? engine : other, "community/a", sequence);
                int taken = sequence;
                PostgresEventStorageEngine late = sequence % 2 == 0 ? other : engine;
                assertThatThrownBy(() -> append(late, "community/a", taken))
                        .isInstanceOf(
                                taken == 0
                                        ? AggregateStreamCreationException.class
                                        : ConcurrencyException.class);
            }
        }
        assertThat(log()).hasSize(20);
    }

    @Test
    void aFactThatChangedIsRefused() throws Exception {
        append(engine, "community/fact", 0);
        EventRows changing = rows("community/fact", 1);
        EventRows relying = rows("community/other", 0);
        try (GroupCommit group = new GroupCommit(database, (_, _) -> {});
                ExecutorService caller = Executors.newSingleThreadExecutor()) {
            Future<Long> first =
                    caller.submit(() ->
                            group.append(changing, Map.of("community/fact", 0L), null, () -> {}));
            assertThat(first.get()).isEqualTo(2);
            assertThatThrownBy(() ->
                            group.append(relying, Map.of("community/fact", 0L), null, () -> {}))
                    .isInstanceOf(ConcurrencyException.class);
            assertThat(group.append(relying, Map.of("community/fact", 1L), null, () -> {}))
                    .isEqualTo(3);
        }
    }

    private EventRows rows(String aggregate, long sequence) {
        return EventRows.of(List.of(event(aggregate, sequence)), serializer);
    }

    @Test
    void aNodeThatStallsWithTheLockStopsOthersForAMomentOnly() throws Exception {
        try (GroupCommit group = group(Duration.ofMillis(200), Duration.ofMinutes(1));
                Connection stalled = database.getConnection();
                Statement statement = stalled.createStatement()) {
            stalled.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + AppendLock.NUMBER + ")");
            List<Callable<Object>> appends = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                EventRows rows = rows("community/" + i, 0);
                appends.add(() -> group.append(rows, Map.of(), null, () -> {}));
            }
            for (Future<?> each : all(appends)) {
                assertThatThrownBy(each::get).hasCauseInstanceOf(EventStoreException.class);
            }
            assertThatThrownBy(group::requireAvailable).isInstanceOf(EventStoreException.class);
            stalled.rollback();
            stalled.setAutoCommit(true);
            awaitAvailable(group);
            assertThat(group.append(rows("community/a", 0), Map.of(), null, () -> {})).isEqualTo(1);
        }
        assertThat(log()).containsExactly("community/a@0");
    }

    @Test
    void whoWaitsTooLongIsToldAndNotStored() throws Exception {
        try (GroupCommit group = group(Duration.ofMinutes(1), Duration.ofMillis(300));
                ExecutorService callers = Executors.newCachedThreadPool();
                Connection holding = database.getConnection();
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + AppendLock.NUMBER + ")");
            EventRows first = rows("community/first", 0);
            Future<Long> underWay =
                    callers.submit(() -> group.append(first, Map.of(), null, () -> {}));
            awaitLocks("not granted", 1);
            CountDownLatch queued = new CountDownLatch(1);
            EventRows second = rows("community/second", 0);
            Future<Long> late =
                    callers.submit(() -> group.append(second, Map.of(), null, queued::countDown));
            queued.await();
            Thread.sleep(400);
            holding.rollback();
            holding.setAutoCommit(true);
            assertThat(underWay.get()).isEqualTo(1);
            assertThatThrownBy(late::get).hasCauseInstanceOf(EventStoreException.class);
            group.requireAvailable();
        }
        assertThat(log()).containsExactly("community/first@0");
    }

    @Test
    void whenTheDatabaseIsAwayAppendsAreRefusedAndAllGoesOnWhenItIsBack() throws Exception {
        try (GroupCommit group = group(Duration.ofSeconds(5), Duration.ofSeconds(5));
                LogTail tail = new LogTail(Duration.ofMillis(200))) {
            tail.follow(engine, unpooled());
            try (BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null)) {
                group.append(rows("community/a", 0), Map.of(), null, () -> {});
                assertThat(stream.hasNextAvailable(30, TimeUnit.SECONDS)).isTrue();
                stream.nextAvailable();
                accepting(false);
                for (int i = 0; i < 20; i++) {
                    assertThatThrownBy(() ->
                                    group.append(rows("community/b", 0), Map.of(), null, () -> {}))
                            .isInstanceOf(EventStoreException.class);
                }
                tail.appended(2);
                assertThat(stream.hasNextAvailable(500, TimeUnit.MILLISECONDS)).isFalse();
                accepting(true);
                awaitAvailable(group);
                assertThat(group.append(rows("community/c", 0), Map.of(), null, () -> {}))
                        .isEqualTo(2);
                assertThat(stream.hasNextAvailable(30, TimeUnit.SECONDS)).isTrue();
            }
        }
        assertThat(log()).containsExactly("community/a@0", "community/c@0");
    }

    @Test
    void aReaderWhoFailedHasItTriedWhetherTheLogCanBeWritten() throws Exception {
        try (GroupCommit group = group(Duration.ofSeconds(5), Duration.ofSeconds(5))) {
            accepting(false);
            group.requireAvailable();
            group.suspect();
            await(() -> !group.isAvailable());
            accepting(true);
            awaitAvailable(group);
        }
    }

    private GroupCommit group(Duration lock, Duration turn) {
        return new GroupCommit(
                database, new Patience(lock, Duration.ofMinutes(1), turn), (_, _) -> {});
    }

    /** Whether the database takes connections; those there are, are ended with it. */
    private void accepting(boolean accepting) throws SQLException {
        String name = database.getJdbcUrl().replaceAll(".*/([a-z0-9]+)[?].*", "$1");
        String postgres = database.getJdbcUrl().replaceAll("/[a-z0-9]+[?]", "/postgres?");
        try (Connection connection =
                        DriverManager.getConnection(
                                postgres, database.getUsername(), database.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + name + " allow_connections " + accepting);
            if (!accepting) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                                + name
                                + "'");
            }
        }
    }

    private static void awaitAvailable(GroupCommit group) throws InterruptedException {
        await(group::isAvailable);
    }

    private void awaitLocks(String granted, int count) throws InterruptedException {
        await(() -> count == locks(granted));
    }

    private int locks(String granted) {
        Integer found =
                new JdbcTemplate(database)
                        .queryForObject(
                                "select count(*) from pg_locks where locktype = 'advisory' and "
                                        + granted,
                                Integer.class);
        return found == null ? 0 : found;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int tries = 0; !condition.getAsBoolean(); tries++) {
            assertThat(tries).as("tries of 50 ms").isLessThan(1_200);
            Thread.sleep(50);
        }
    }

    @Test
    void whatAnotherNodeAppendsWakesReadersBeforeTheyAsk() throws Exception {
        try (LogTail tail = new LogTail(Duration.ofHours(1));
                PostgresEventStorageEngine other = engine()) {
            tail.follow(engine, unpooled());
            try (BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null)) {
                for (int sequence = 0; sequence < 5; sequence++) {
                    append(other, "community/a", sequence);
                    assertThat(stream.hasNextAvailable(30, TimeUnit.SECONDS)).isTrue();
                    assertThat(stream.nextAvailable().trackingToken().position())
                            .hasValue(sequence + 1);
                }
            }
        }
    }

    @Test
    void theBellIsHeardAgainAfterItsConnectionWasLost() throws Exception {
        try (LogTail tail = new LogTail(Duration.ofHours(1));
                PostgresEventStorageEngine other = engine()) {
            tail.follow(engine, unpooled());
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where query like 'listen %' and datname = current_database()");
            }
            try (BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null)) {
                long sequence = 0;
                do {
                    append(other, "community/a", sequence++);
                } while (!stream.hasNextAvailable(1, TimeUnit.SECONDS) && sequence < 30);
                assertThat(stream.hasNextAvailable(1, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void afterItsEndNothingIsTaken() {
        GroupCommit group = new GroupCommit(database, (_, _) -> {});
        group.close();
        assertThatThrownBy(() -> group.append(rows("community/a", 0), Map.of(), null, () -> {}))
                .isInstanceOf(EventStoreException.class);
        assertThat(log()).isEmpty();
    }
}
