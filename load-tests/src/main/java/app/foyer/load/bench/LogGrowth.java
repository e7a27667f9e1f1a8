package app.foyer.load.bench;

import app.foyer.server.embedded.Stores;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Lets a log grow by years: rows like its own are put behind the last, by the database itself.
 * Three of four belong to aggregates whose ids rise, as those of posts do; the others lie anywhere
 * in the index, as relations do. What they say is one post's.
 */
final class LogGrowth {
    private static final int AT_ONCE = 250_000;
    private static final Duration REST = Duration.ofSeconds(5);
    private static final int REST_TRIES_MAX = 24;
    private static final String VACUUMING =
            "select exists (select 1 from pg_stat_activity"
                    + " where backend_type = 'autovacuum worker')";

    private LogGrowth() {}

    /** Fills the log up to a position, and leaves the database as it is after a quiet night. */
    static void to(long position, Stores stores) throws SQLException, InterruptedException {
        Steps steps = new Steps("Events in the log", System.out);
        try (Connection connection = OneRowCommits.connect(stores);
                Statement statement = connection.createStatement()) {
            long last = last(statement);
            while (last < position) {
                long rows = Math.min(AT_ONCE, position - last);
                statement.executeUpdate(rows(last, rows));
                last += rows;
                steps.reached(last);
            }
            steps.done();
            statement.execute("vacuum analyze event");
            statement.execute("checkpoint");
            awaitRest(statement);
        }
    }

    private static void awaitRest(Statement statement) throws SQLException, InterruptedException {
        boolean busy = true;
        for (int tries = 0; busy && tries < REST_TRIES_MAX; tries++) {
            Thread.sleep(REST);
            try (ResultSet row = statement.executeQuery(VACUUMING)) {
                row.next();
                busy = row.getBoolean(1);
            }
        }
    }

    private static long last(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select max(position) from event")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String rows(long last, long rows) {
        return """
        insert into event (position, aggregate_id, sequence, aggregate_type, event_id,
            event_type, revision, stored_at, payload, metadata)
        select %1$d + n,
            case when n %% 4 = 0 then 'membership/' || md5((%1$d + n)::text)
                else 'post/1' || lpad((%1$d + n)::text, 12, '0') end,
            0, 'post', gen_random_uuid()::text, 'post.published', '1', now(), payload, metadata
        from generate_series(1, %2$d) as n,
            (select payload, metadata from event where event_type = 'post.published' limit 1) as one
        """
                .formatted(last, rows);
    }
}
