package app.foyer.command.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * All appends of this node, by one thread: what waits while a commit is on its way to the disk goes
 * into the next one, together. So the more who write, the more share a commit.
 *
 * <p>A commit takes the append lock in a statement of its own, so that what follows sees every
 * commit before it; compares what each append was decided upon with what is there; counts positions
 * on from the last one; and inserts, in one statement, all appends that may be. One that may not is
 * refused by itself, and leaves no hole. Those behind it in the same commit are compared with what
 * those before them bring about.
 */
final class GroupCommit implements AutoCloseable {
    /** Any number that nothing else in the database locks. */
    private static final long APPEND_LOCK = 0x466F_7965_7231L;

    /** The SQL state of a sequence that an aggregate has already. */
    private static final String TAKEN = "23505";

    /** The SQL state of a lock that was not to be had in time. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final int WAITING_MAX = 10_000;
    private static final int APPENDS_MAX = 512;
    private static final Duration END_MAX = Duration.ofSeconds(5);

    /** The lock is a statement of its own, and so is what follows it; all in one round trip. */
    private static final String LOCK_AND_LAST =
            "select set_config('lock_timeout', ?, true); select pg_advisory_xact_lock("
                    + APPEND_LOCK
                    + "); select coalesce(max(position), 0) from event";

    /** A node that stalls while it holds the lock must not stall the others for ever. */
    private static final Duration LOCK_WAIT_MAX = Duration.ofSeconds(5);

    private final DataSource database;
    private final Duration lockWaitMax;
    private final PostgresEventStorageEngine.AppendListener appended;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>(WAITING_MAX);
    private final Heads heads = new Heads();
    private final Thread committer;
    private volatile boolean closed;

    /**
     * @param appended told after every commit, before those who wait for it
     */
    GroupCommit(DataSource database, PostgresEventStorageEngine.AppendListener appended) {
        this(database, LOCK_WAIT_MAX, appended);
    }

    GroupCommit(
            DataSource database,
            Duration lockWaitMax,
            PostgresEventStorageEngine.AppendListener appended) {
        this.database = database;
        this.lockWaitMax = lockWaitMax;
        this.appended = appended;
        this.committer = Thread.ofPlatform().name("log-append").daemon().start(this::commitAll);
    }

    /** An append that waits for a commit; its future is the position of its last event. */
    private record Waiting(
            EventRows rows, Map<String, Long> sequencesRead, CompletableFuture<Long> done) {}

    /**
     * Appends, and waits until that is durable.
     *
     * @param sequencesRead the last sequences of the aggregates that were decided upon
     * @param queued is run once it has its place among the appends
     * @return the position of the last event
     * @throws ConcurrencyException if one of the aggregates has changed; nothing is stored
     * @throws EventStoreException if the store fails; whether anything is stored is unknown
     */
    long append(EventRows rows, Map<String, Long> sequencesRead, Runnable queued) {
        Waiting own = new Waiting(rows, sequencesRead, new CompletableFuture<>());
        if (closed || !waiting.offer(own)) {
            throw unavailable(new SQLTransientException("more appends wait than can be kept"));
        }
        queued.run();
        if (closed && waiting.remove(own)) {
            throw unavailable(new SQLTransientException("the log is closed"));
        }
        try {
            return own.done().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ConcurrencyException changed
                    ? new ConcurrencyException(changed.getMessage(), changed)
                    : unavailable(e.getCause());
        }
    }

    private static EventStoreException unavailable(@Nullable Throwable why) {
        return new EventStoreException("the log cannot be written", why);
    }

    private void commitAll() {
        List<Waiting> together = new ArrayList<>();
        try {
            while (!closed) {
                together.add(waiting.take());
                waiting.drainTo(together, APPENDS_MAX - 1);
                commit(together);
                together.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.drainTo(together);
            SQLException gone = new SQLException("the log is closed");
            together.forEach(each -> each.done().completeExceptionally(gone));
        }
    }

    private void commit(List<Waiting> together) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                commit(connection, together);
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException | RuntimeException | Error e) {
            // Whatever it is, those who wait are told, and the next commit is tried.
            failed(together, e);
        }
    }

    /**
     * What the database refuses in one append must not fail the others. If another node holds the
     * lock for too long, all who wait are told at once, instead of one commit after the other.
     */
    private void failed(List<Waiting> together, Throwable why) {
        if (together.size() > 1 && isOfTheData(why)) {
            together.forEach(each -> commit(List.of(each)));
            return;
        }
        List<Waiting> all = new ArrayList<>(together);
        if (LOCK_NOT_AVAILABLE.equals(stateOf(why))) {
            waiting.drainTo(all);
        }
        Throwable told =
                TAKEN.equals(stateOf(why))
                        ? new ConcurrencyException("the next event is there already", why)
                        : why;
        all.forEach(each -> each.done().completeExceptionally(told));
    }

    private static @Nullable String stateOf(Throwable why) {
        return why instanceof SQLException sql ? sql.getSQLState() : null;
    }

    /** SQL states of class 22 and 23: data exceptions, and violated constraints. */
    private static boolean isOfTheData(Throwable why) {
        @Nullable String state = stateOf(why);
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private void commit(Connection connection, List<Waiting> together) throws SQLException {
        long before = lockAndLast(connection);
        heads.catchUp(connection, before);
        Set<String> touched = new HashSet<>();
        for (Waiting each : together) {
            touched.addAll(each.sequencesRead().keySet());
            touched.addAll(each.rows().heads().keySet());
        }
        Map<String, Long> now = heads.of(connection, touched);
        List<Waiting> clean = new ArrayList<>();
        Map<Waiting, String> changed = new HashMap<>();
        Map<String, Long> after = new HashMap<>();
        for (Waiting each : together) {
            String stale = stale(each, now);
            if (stale == null) {
                clean.add(each);
                now.putAll(each.rows().heads());
                after.putAll(each.rows().heads());
            } else {
                changed.put(each, stale);
            }
        }
        long last = before;
        if (!clean.isEmpty()) {
            EventRows rows = EventRows.together(clean.stream().map(Waiting::rows).toList());
            rows.insert(connection, before + 1);
            last = before + rows.size();
            Bell.ring(connection, last);
        }
        connection.commit();
        heads.committed(after, last);
        tell(clean, before, last);
        changed.forEach((each, aggregate) ->
                each.done()
                        .completeExceptionally(
                                new ConcurrencyException(
                                        aggregate + " has changed since it was decided upon")));
    }

    private void tell(List<Waiting> clean, long before, long last) {
        if (clean.isEmpty()) {
            return;
        }
        appended.appended((int) (last - before), last);
        long position = before;
        for (Waiting each : clean) {
            position += each.rows().size();
            each.done().complete(position);
        }
    }

    /** An aggregate that is not as the append expects it; null if there is none. */
    private static @Nullable String stale(Waiting append, Map<String, Long> now) {
        for (Map.Entry<String, Long> read : append.sequencesRead().entrySet()) {
            if (!Objects.equals(now.get(read.getKey()), read.getValue())) {
                return read.getKey();
            }
        }
        for (Map.Entry<String, Long> first : append.rows().firsts().entrySet()) {
            if (now.getOrDefault(first.getKey(), Heads.NONE) >= first.getValue()) {
                return first.getKey();
            }
        }
        return null;
    }

    private long lockAndLast(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK_AND_LAST)) {
            lock.setString(1, lockWaitMax.toMillis() + "ms");
            lock.execute();
            lock.getMoreResults();
            lock.getMoreResults();
            try (ResultSet row = lock.getResultSet()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        committer.interrupt();
        try {
            committer.join(END_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
