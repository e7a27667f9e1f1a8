package app.foyer.command.log;

import app.foyer.command.log.AlreadyClaimed.Claimed;
import app.foyer.contract.AggregateId;
import app.foyer.contract.command.Receipt;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The table of claimed idempotency keys. A claim counts for 24 hours by the database's clock. */
final class Claims {
    private static final String FIND =
            "select key, fingerprint, about, position, changed, decided_at from idempotency"
                    + " where key = any(?) and claimed_at > now() - interval '24 hours'";

    /** What is older than 24 hours, and not swept yet, gives way. */
    private static final String INSERT =
            "insert into idempotency (key, fingerprint, about, position, changed, decided_at)"
                    + " select key, fingerprint, about, position, changed, decided::timestamptz"
                    + " from unnest(?, ?, ?, ?, ?, ?)"
                    + " as row(key, fingerprint, about, position, changed, decided)"
                    + " on conflict (key) do update set fingerprint = excluded.fingerprint,"
                    + " about = excluded.about, position = excluded.position,"
                    + " changed = excluded.changed, decided_at = excluded.decided_at,"
                    + " claimed_at = now()";

    private static final int SWEPT_AT_ONCE_MAX = 10_000;

    private static final String SWEEP =
            "delete from idempotency where key in (select key from idempotency"
                    + " where claimed_at < now() - interval '24 hours' order by claimed_at limit "
                    + SWEPT_AT_ONCE_MAX
                    + ")";

    private Claims() {}

    /** Those of the keys that are claimed. */
    static Map<String, Claimed> find(Connection connection, Collection<String> keys)
            throws SQLException {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<String, Claimed> found = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setArray(1, connection.createArrayOf("text", keys.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), claimed(row));
                }
            }
        }
        return found;
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        return new Claimed(
                row.getString(2),
                new Receipt(
                        AggregateId.of(row.getString(3)),
                        row.getLong(4),
                        row.getBoolean(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        true));
    }

    /**
     * Claims keys.
     *
     * @param positions that are answered, in the claims' order
     */
    static void insert(Connection connection, List<Claim> claims, List<Long> positions)
            throws SQLException {
        if (claims.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, column(connection, "text", claims, Claim::key));
            insert.setArray(2, column(connection, "text", claims, Claim::fingerprint));
            insert.setArray(3, column(connection, "text", claims, c -> c.about().toString()));
            insert.setArray(4, connection.createArrayOf("bigint", positions.toArray()));
            insert.setArray(5, column(connection, "boolean", claims, Claim::changed));
            insert.setArray(
                    6,
                    column(
                            connection,
                            "text",
                            claims,
                            c -> OffsetDateTime.ofInstant(c.at(), ZoneOffset.UTC).toString()));
            insert.executeUpdate();
        }
    }

    private static java.sql.Array column(
            Connection connection, String type, List<Claim> claims, Function<Claim, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, claims.stream().map(value).toArray());
    }

    /** Deletes what no longer counts. */
    static void sweep(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(SWEEP)) {
            int swept;
            do {
                swept = delete.executeUpdate();
            } while (swept == SWEPT_AT_ONCE_MAX);
        }
    }
}
