package app.foyer.command.desk;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells whether a failure comes from the store rather than from the program. */
final class StoreFailures {
    private StoreFailures() {}

    static boolean isStoreFailure(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }
}
