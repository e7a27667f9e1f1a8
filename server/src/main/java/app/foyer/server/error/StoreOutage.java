package app.foyer.server.error;

import app.foyer.contract.StoreUnavailable;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a store that does not answer from a fault of ours. */
final class StoreOutage {
    /** Exceptions of the Redis client; the last two of a bucket that moves from node to node. */
    private static final Pattern REDIS_AWAY =
            Pattern.compile("Connection|Cluster|Exhausted|MovedData|AskData");

    /** What Redis answers while it reads its file, fails over, has no room, or is held up. */
    private static final Pattern REDIS_NOT_NOW =
            Pattern.compile("(LOADING|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|READONLY|OOM|BUSY) ");

    private StoreOutage() {}

    /** Whether a store that is away, or does nothing for now, lies behind what was thrown. */
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
                            && (REDIS_AWAY.matcher(t.getClass().getSimpleName()).find()
                                    || REDIS_NOT_NOW.matcher(text(t)).lookingAt());
        };
    }

    private static String text(Throwable t) {
        return Objects.requireNonNullElse(t.getMessage(), "");
    }

    /** SQL states 08 (connection), 53 (out of resources), 57P (shutting down). */
    private static boolean connectionLost(@Nullable String state) {
        return state != null
                && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }
}
