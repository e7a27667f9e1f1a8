package app.foyer.command.log;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/** What kind of failure a database tells of, by its SQL states. */
final class SqlFailure {
    private static final String UNIQUE_VIOLATION = "23505";

    private SqlFailure() {}

    /** Classes 22 and 23: data exceptions, and violated constraints. */
    static boolean isOfTheData(Throwable why) {
        String state = state(why);
        return state.startsWith("22") || state.startsWith("23");
    }

    /** A sequence that an aggregate has already. */
    static boolean isTaken(Throwable why) {
        return state(why).equals(UNIQUE_VIOLATION);
    }

    /** Classes 08 and 57P: a connection that was there is no more. */
    static boolean isConnectionLost(Throwable why) {
        String state = state(why);
        return (state.startsWith("08") || state.startsWith("57P"))
                && !(why instanceof SQLTransientException);
    }

    private static String state(Throwable why) {
        return why instanceof SQLException sql && sql.getSQLState() != null
                ? sql.getSQLState()
                : "";
    }
}
