package app.foyer.command.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Under which nodes append by turns; a transaction holds it until its end. */
final class AppendLock {
    /** Any number that nothing else in the database locks. */
    static final long NUMBER = 0x466F_7965_7231L;

    /** The lock is a statement of its own, and so is what follows it; all in one round trip. */
    private static final String TAKE =
            "select set_config('lock_timeout', ?, true),"
                    + " set_config('idle_in_transaction_session_timeout', ?, true);"
                    + " select pg_advisory_xact_lock("
                    + NUMBER
                    + "); select coalesce(max(position), 0) from event";

    private AppendLock() {}

    /**
     * Takes it, and answers the last position, which stands until the transaction's end.
     *
     * @throws SQLException also if another node holds it for too long
     */
    static long take(Connection transaction, Patience patience) throws SQLException {
        try (PreparedStatement take = transaction.prepareStatement(TAKE)) {
            take.setString(1, patience.lock().toMillis() + "ms");
            take.setString(2, patience.holder().toMillis() + "ms");
            take.execute();
            take.getMoreResults();
            take.getMoreResults();
            try (ResultSet row = take.getResultSet()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
