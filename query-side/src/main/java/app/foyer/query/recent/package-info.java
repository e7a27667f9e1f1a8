/**
 * Keeps what was read lately in the process, for as long as nothing has happened to it.
 *
 * <p>{@link app.foyer.query.recent.Touches} follows the log and knows, of each id, at which
 * position something happened to it last. What was read from the store is stamped with a position
 * that all buckets had reached before; it is good as long as nothing happened to its ids after
 * that. So no node tells another what to drop: each follows the log, and an answer that is good up
 * to a position is exact up to there. {@link app.foyer.query.recent.Recent} is how anything is
 * kept; {@link app.foyer.query.recent.RecentStore} keeps facts of members and communities, {@link
 * app.foyer.query.recent.RecentAccounts} whose a login is. Why so: decision 0023.
 */
@NullMarked
package app.foyer.query.recent;

import org.jspecify.annotations.NullMarked;
