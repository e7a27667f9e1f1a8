package app.foyer.load.bench;

import app.foyer.server.embedded.Stores;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.UUID;

/**
 * The reference: rows of the size of an event, each inserted and committed by itself, durably, over
 * as many connections as callers. The table has the columns and indexes of the log's.
 */
final class OneRowCommits implements CallerLoad.Caller {
    private static final String PAYLOAD =
            "{\"community\":\"0000000000001\",\"author\":\"0000000000002\",\"at\":"
                    + "\"2026-01-01T00:00:00Z\",\"text\":\""
                    + "x".repeat(120)
                    + "\"}";
    private static final String METADATA = "{\"origin\":\"MEMBER\",\"correlation\":\"bench\"}";

    private final Connection connection;
    private final PreparedStatement insert;

    OneRowCommits(Stores stores) throws SQLException {
        connection = connect(stores);
        insert =
                connection.prepareStatement(
                        "insert into one_row (aggregate_id, sequence, aggregate_type, event_id,"
                                + " event_type, revision, stored_at, payload, metadata) values"
                                + " (?, 0, 'post', ?, 'post.published', '1', now(), ?::json,"
                                + " ?::json)");
    }

    static Connection connect(Stores stores) throws SQLException {
        return DriverManager.getConnection(stores.logUrl(), stores.user(), stores.password());
    }

    static void prepare(Stores stores) throws SQLException {
        try (Connection connection = connect(stores);
                Statement statement = connection.createStatement()) {
            statement.execute("create table one_row (like event including all)");
            statement.execute("create sequence one_row_position owned by one_row.position");
            statement.execute(
                    "alter table one_row alter position set default nextval('one_row_position')");
        }
    }

    @Override
    public long ask(Random random) throws SQLException {
        insert.setString(1, "post/" + UUID.randomUUID());
        insert.setString(2, UUID.randomUUID().toString());
        insert.setString(3, PAYLOAD);
        insert.setString(4, METADATA);
        insert.executeUpdate();
        return 0;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
