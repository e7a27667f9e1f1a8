package app.foyer.server.error;

import app.foyer.contract.StoreUnavailable;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells a store that does not answer from a fault of ours. */
final class StoreOutage {
    private StoreOutage() {}

    /** Whether a lost or refused connection, or a timeout, lies behind what was thrown. */
    static boolean isBehind(Throwable thrown) {
        return Causes.of(thrown).stream().anyMatch(StoreOutage::isOutage);
    }

    private static boolean isOutage(Throwable t) {
        return switch (t) {
            case SocketException _, SocketTimeoutException _, UnknownHostException _ -> true;
            case StoreUnavailable _, TimeoutException _, SQLTransientException _ -> true;
            case SQLException e -> connectionLost(e.getSQLState());
            // By name: only the query side knows the Redis client.
            default ->
                    t.getClass().getName().startsWith("redis.clients.jedis.exceptions.")
                            && (t.getClass().getSimpleName().contains("Connection")
                                    || t.getClass().getSimpleName().contains("Cluster")
                                    || t.getClass().getSimpleName().contains("Exhausted"));
        };
    }

    /** SQL states 08 (connection), 53 (out of resources), 57P (shutting down). */
    private static boolean connectionLost(@Nullable String state) {
        return state != null
                && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }
}
