package app.foyer.command.log;

import app.foyer.command.log.AlreadyClaimed.Claimed;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    private static final int WAITING_MAX = 10_000;
    private static final int APPENDS_MAX = 512;
    private static final Duration END_MAX = Duration.ofSeconds(5);
    private static final Duration PROBE_EVERY = Duration.ofMillis(250);

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private final DataSource database;
    private final Patience patience;
    private final PostgresEventStorageEngine.AppendListener appended;
    private final BlockingQueue<WaitingAppend> waiting = new LinkedBlockingQueue<>(WAITING_MAX);
    private final Heads heads = new Heads();
    private final Thread committer;
    private volatile boolean closed;

    /** Why nothing can be written; null while it can, as far as is known. */
    private volatile @Nullable Throwable outage;

    /**
     * @param appended told after every commit, before those who wait for it
     */
    GroupCommit(DataSource database, PostgresEventStorageEngine.AppendListener appended) {
        this(database, Patience.USUAL, appended);
    }

    GroupCommit(
            DataSource database,
            Patience patience,
            PostgresEventStorageEngine.AppendListener appended) {
        this.database = database;
        this.patience = patience;
        this.appended = appended;
        this.committer = Thread.ofPlatform().name("log-append").daemon().start(this::commitAll);
    }

    /**
     * Appends, and waits until that is durable.
     *
     * @param sequencesRead the last sequences of the aggregates that were decided upon
     * @param claim of an idempotency key; null for none
     * @param queued is run once it has its place among the appends
     * @return the position of the last event; the log's last position if there is none
     * @throws AlreadyClaimed if the idempotency key is claimed; nothing is stored
     * @throws ConcurrencyException if one of the aggregates has changed; nothing is stored
     * @throws AggregateStreamCreationException if one that begins is there; nothing is stored
     * @throws EventStoreException if the store fails; whether anything is stored is unknown
     */
    long append(
            EventRows rows,
            Map<String, Long> sequencesRead,
            @Nullable Claim claim,
            Runnable queued) {
        requireAvailable();
        WaitingAppend own = WaitingAppend.now(rows, sequencesRead, claim);
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
            throw told(e.getCause());
        }
    }

    /**
     * Returns unless it is known that nothing can be written.
     *
     * @throws EventStoreException if it is; it is tried again and again meanwhile
     */
    void requireAvailable() {
        Throwable why = outage;
        if (why != null) {
            throw unavailable(why);
        }
    }

    boolean isAvailable() {
        return outage == null;
    }

    /** Somebody could not read: whether the log can be written is tried. */
    void suspect() {
        if (outage == null && waiting.isEmpty()) {
            waiting.offer(WaitingAppend.nothing());
        }
    }

    /** What the committer found, as the caller's own. */
    private static RuntimeException told(@Nullable Throwable why) {
        return switch (why) {
            case AlreadyClaimed already -> new AlreadyClaimed(already.claimed());
            case ConcurrencyException changed ->
                    new ConcurrencyException(changed.getMessage(), changed);
            case AggregateStreamCreationException there ->
                    new AggregateStreamCreationException(there.getMessage(), there);
            case null, default -> unavailable(why);
        };
    }

    private static EventStoreException unavailable(@Nullable Throwable why) {
        return new EventStoreException("the log cannot be written", why);
    }

    private void commitAll() {
        List<WaitingAppend> together = new ArrayList<>();
        try {
            while (!closed) {
                if (outage != null) {
                    Thread.sleep(PROBE_EVERY);
                    commit(List.of(WaitingAppend.nothing()));
                    continue;
                }
                together.add(waiting.take());
                waiting.drainTo(together, APPENDS_MAX - 1);
                commit(inTime(together));
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

    /** Those who have not waited for too long; the others are told. */
    private List<WaitingAppend> inTime(List<WaitingAppend> together) {
        List<WaitingAppend> inTime = new ArrayList<>();
        for (WaitingAppend each : together) {
            if (each.waitedFor().compareTo(patience.turn()) <= 0) {
                inTime.add(each);
            } else {
                each.done().completeExceptionally(new SQLTransientException("the log is slow"));
            }
        }
        return inTime;
    }

    private void commit(List<WaitingAppend> together) {
        if (!together.isEmpty()) {
            commit(together, true);
        }
    }

    /**
     * @param again whether another try is made if the connection was lost before the commit was
     *     sent, when nothing can be stored: it may have lain in the pool for long
     */
    private void commit(List<WaitingAppend> together, boolean again) {
        boolean sent = false;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Sorting sorting = inserted(connection, together);
                sent = true;
                connection.commit();
                committed(sorting);
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
            available();
        } catch (SQLException | RuntimeException | Error e) {
            if (again && !sent && SqlFailure.isConnectionLost(e)) {
                commit(together, false);
            } else {
                // Whatever it is, those who wait are told, and the next commit is tried.
                failed(together, e);
            }
        }
    }

    private void available() {
        if (outage != null) {
            outage = null;
            log.info("The log can be written again");
        }
    }

    /**
     * What the database refuses in one append must not fail the others. If it refuses altogether,
     * or another node holds the lock for too long, all who wait are told at once, and others before
     * they wait, until it is seen to be over.
     */
    private void failed(List<WaitingAppend> together, Throwable why) {
        boolean ofTheData = SqlFailure.isOfTheData(why);
        if (together.size() > 1 && ofTheData) {
            together.forEach(each -> commit(List.of(each)));
            return;
        }
        List<WaitingAppend> all = new ArrayList<>(together);
        if (why instanceof SQLException && !ofTheData) {
            if (outage == null) {
                log.warn("The log cannot be written: {}", why.getMessage());
            }
            outage = why;
            waiting.drainTo(all);
        }
        Throwable told =
                SqlFailure.isTaken(why) ? Sorting.taken(together.getFirst().rows(), why) : why;
        all.forEach(each -> each.done().completeExceptionally(told));
    }

    private Sorting inserted(Connection connection, List<WaitingAppend> together)
            throws SQLException {
        long before = AppendLock.take(connection, patience);
        heads.catchUp(connection, before);
        Sorting sorting =
                new Sorting(before, now(connection, together), claims(connection, together));
        together.forEach(sorting::add);
        sorting.insert(connection);
        return sorting;
    }

    private void committed(Sorting sorting) {
        heads.committed(sorting.after(), sorting.last());
        if (sorting.events() > 0) {
            appended.appended(sorting.events(), sorting.last());
        }
        sorting.tell();
    }

    private Map<String, Long> now(Connection connection, List<WaitingAppend> together)
            throws SQLException {
        Set<String> touched = new HashSet<>();
        for (WaitingAppend each : together) {
            touched.addAll(each.sequencesRead().keySet());
            touched.addAll(each.rows().heads().keySet());
        }
        return heads.of(connection, touched);
    }

    private static Map<String, Claimed> claims(Connection connection, List<WaitingAppend> together)
            throws SQLException {
        return Claims.find(
                connection,
                together.stream()
                        .map(WaitingAppend::claim)
                        .filter(Objects::nonNull)
                        .map(Claim::key)
                        .toList());
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
