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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many nodes share some work: each says every second that it lives, in a row of its own in the
 * log's database, and counts those who said so in the last five. Times are the database's.
 */
public final class LiveNodes implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LiveNodes.class);
    private static final Duration BEAT_EVERY = Duration.ofSeconds(1);

    /** Writes that this one lives, forgets who is long gone, and counts the others. */
    private static final String BEAT =
            "with beat as (insert into node (id, seen_at) values (?, now())"
                    + " on conflict (id) do update set seen_at = excluded.seen_at),"
                    + " gone as (delete from node"
                    + " where id <> ? and seen_at < now() - interval '1 hour')"
                    + " select count(*) from node"
                    + " where id <> ? and seen_at > now() - interval '5 seconds'";

    private static final String LEAVE = "delete from node where id = ?";

    private final DataSource database;
    private final UUID id = UUID.randomUUID();
    private volatile int others;
    private @Nullable ScheduledExecutorService timer;

    public LiveNodes(DataSource database) {
        this.database = database;
    }

    /** Is one of them from now on. */
    public synchronized void join() {
        if (timer != null) {
            return;
        }
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("live-nodes").daemon().factory());
        timer = started;
        beatQuietly();
        long everyMs = BEAT_EVERY.toMillis();
        Future<?> _ =
                started.scheduleAtFixedRate(
                        this::beatQuietly, everyMs, everyMs, TimeUnit.MILLISECONDS);
    }

    /** How many there are, this one included; as it last heard, if the database is away. */
    public int count() {
        return others + 1;
    }

    private void beatQuietly() {
        try {
            beat();
        } catch (SQLException e) {
            log.debug("This node could not say that it lives: {}", e.getMessage());
        }
    }

    private void beat() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement beat = connection.prepareStatement(BEAT)) {
            for (int i = 1; i <= 3; i++) {
                beat.setObject(i, id);
            }
            try (ResultSet row = beat.executeQuery()) {
                row.next();
                int found = row.getInt(1);
                if (found != others) {
                    log.info("Nodes that share the buckets: {}", found + 1);
                }
                others = found;
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
