package app.foyer.command.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings on every node when one of them has committed: Postgres' NOTIFY, with the last position. It
 * is heard on a connection of its own, by a thread that sleeps until it rings. If the connection is
 * lost it is made anew; whoever needs to be certain asks the log now and then all the same.
 */
final class Bell implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Bell.class);
    private static final String CHANNEL = "foyer_log";

    /** So often it is seen whether the connection still stands. */
    private static final Duration LISTEN = Duration.ofSeconds(30);

    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final DataSource database;
    private final Runnable listening;
    private final LongConsumer heard;
    private final Thread listener;
    private volatile @Nullable Connection connection;
    private volatile boolean closed;

    /**
     * @param database gives a connection of its own, not from a pool
     * @param listening is run whenever it begins to listen: what rang before was not heard
     * @param heard is told the position that a node has reached, this one too
     */
    Bell(DataSource database, Runnable listening, LongConsumer heard) {
        this.database = database;
        this.listening = listening;
        this.heard = heard;
        this.listener = Thread.ofPlatform().name("log-bell").daemon().start(this::listenAlways);
    }

    /** Rings once the transaction of the connection is committed. */
    static void ring(Connection transaction, long position) throws SQLException {
        try (PreparedStatement notify =
                transaction.prepareStatement("select pg_notify('" + CHANNEL + "', ?)")) {
            notify.setString(1, Long.toString(position));
            notify.execute();
        }
    }

    private void listenAlways() {
        while (!closed) {
            try (Connection opened = database.getConnection()) {
                connection = opened;
                listen(opened);
            } catch (SQLException | RuntimeException e) {
                if (!closed) {
                    log.warn("The log's bell cannot be heard: {}", e.getMessage());
                    pause();
                }
            } finally {
                connection = null;
            }
        }
    }

    private void listen(Connection opened) throws SQLException {
        try (Statement statement = opened.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        listening.run();
        PGConnection postgres = opened.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification[] rung = postgres.getNotifications((int) LISTEN.toMillis());
            if (rung == null || rung.length == 0) {
                try (Statement statement = opened.createStatement()) {
                    statement.execute("select 1");
                }
                continue;
            }
            heard.accept(Long.parseLong(rung[rung.length - 1].getParameter()));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(TRY_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        Connection open = connection;
        if (open != null) {
            try {
                // It waits in the socket, from where only this wakes it.
                open.abort(Runnable::run);
            } catch (SQLException e) {
                log.debug("The log's bell was gone already", e);
            }
        }
        listener.interrupt();
    }
}
