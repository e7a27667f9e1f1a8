package app.foyer.command.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many nodes share some work: each says every second that it lives, in a row of its own in the
 * log's database, and counts those who said so in the last five. Times are the database's. A node
 * that cannot do its part of the work does not say so, and after five seconds the others do without
 * it; if none can, each of them counts itself alone.
 */
public final class LiveNodes implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LiveNodes.class);
    private static final Duration BEAT_EVERY = Duration.ofSeconds(1);

    private static final String COUNT =
            " select count(*) from node"
                    + " where id <> ? and seen_at > now() - interval '5 seconds'";

    /** Writes that this one lives, forgets who is long gone, and counts the others. */
    private static final String BEAT =
            "with beat as (insert into node (id, seen_at) values (?, now())"
                    + " on conflict (id) do update set seen_at = excluded.seen_at),"
                    + " gone as (delete from node"
                    + " where id <> ? and seen_at < now() - interval '1 hour')"
                    + COUNT;

    private static final String LEAVE = "delete from node where id = ?";

    private final DataSource database;
    private final UUID id = UUID.randomUUID();
    private volatile int others;
    private @Nullable ScheduledExecutorService timer;

    public LiveNodes(DataSource database) {
        this.database = database;
    }

    /**
     * Is one of them from now on.
     *
     * @param able whether it can do its part of the work; asked before each beat
     */
    public synchronized void join(BooleanSupplier able) {
        if (timer != null) {
            return;
        }
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("live-nodes").daemon().factory());
        timer = started;
        lookQuietly(able);
        long everyMs = BEAT_EVERY.toMillis();
        Future<?> _ =
                started.scheduleAtFixedRate(
                        () -> lookQuietly(able), everyMs, everyMs, TimeUnit.MILLISECONDS);
    }

    /** How many there are, this one included; as it last heard, if the database is away. */
    public int count() {
        return others + 1;
    }

    private void lookQuietly(BooleanSupplier able) {
        try {
            int found = able.getAsBoolean() ? others(BEAT, 3) : others(COUNT, 1);
            if (found != others) {
                log.info("Nodes that share the buckets: {}", found + 1);
            }
            others = found;
        } catch (SQLException e) {
            log.debug("This node could not say that it lives: {}", e.getMessage());
        }
    }

    /** How many others a statement counts that names this one so many times. */
    private int others(String statement, int times) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 1; i <= times; i++) {
                prepared.setObject(i, id);
            }
            try (ResultSet row = prepared.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Is none of them any more; the others know within a second. */
    @Override
    public synchronized void close() {
        ScheduledExecutorService started = timer;
        if (started == null) {
            return;
        }
        started.shutdownNow();
        try (Connection connection = database.getConnection();
                PreparedStatement leave = connection.prepareStatement(LEAVE)) {
            leave.setObject(1, id);
            leave.executeUpdate();
        } catch (SQLException e) {
            log.debug("This node could not say that it leaves: {}", e.getMessage());
        }
    }
}
