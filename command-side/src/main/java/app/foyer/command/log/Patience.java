package app.foyer.command.log;

import java.time.Duration;

/**
 * For how long things are waited for.
 *
 * @param lock that another node holds; then all who wait are told
 * @param holder of the lock who does nothing with it; then the database ends its connection
 * @param turn of an append; who waits longer is told, and is not stored
 */
record Patience(Duration lock, Duration holder, Duration turn) {
    static final Patience USUAL =
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(5));
}
