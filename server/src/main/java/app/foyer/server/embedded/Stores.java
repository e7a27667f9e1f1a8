package app.foyer.server.embedded;

import org.jspecify.annotations.Nullable;

/**
 * Where the stores are, with what it takes to get in; never logged.
 *
 * @param logUrl JDBC URL of the database with the log
 * @param keysUrl JDBC URL of the database with the members' keys
 * @param user of both databases
 * @param password of both databases
 * @param redisUrl of Redis, password included; null where none was asked for
 * @param masterKeys {@code <version>:<base64>}, separated by commas, the newest last
 */
public record Stores(
        String logUrl,
        String keysUrl,
        String user,
        String password,
        @Nullable String redisUrl,
        String masterKeys) {

    @Override
    public String toString() {
        return "Stores[" + logUrl + ", " + keysUrl + "]";
    }
}
