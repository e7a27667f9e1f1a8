/**
 * The stores that {@code demo}, {@code serve} and {@code import} bring along: a real Postgres and a
 * real Redis, started from binaries on the class path, for one machine.
 *
 * <p>A {@linkplain app.foyer.server.embedded.DataFolder data folder} belongs to one process at a
 * time, which holds {@code foyer.lock}. In it lie:
 *
 * <ul>
 *   <li>{@code postgres/}, {@code redis/}: the stores' data, and {@code index/}: the search index;
 *   <li>{@code binaries/}: the stores' programs, unpacked once;
 *   <li>{@code postgres.password}, {@code redis.password}, {@code master.keys}: random, readable by
 *       their owner only;
 *   <li>{@code running.json}: who runs on the folder and where its stores listen, while it runs;
 *   <li>{@code *.log}.
 * </ul>
 *
 * <p>The binaries come from test tools' artifacts, but are started by this package and not by those
 * tools, which switch durability off, trust everybody, and stop the store before those who use it.
 * Both stores daemonize themselves into a session of their own, so that a terminal's Ctrl-C does
 * not reach them before the server has closed its connections. What a killed server left running is
 * stopped before the next start: a store that is adopted would keep its old settings. A store that
 * ends while a server runs on it is started again at the same address ({@code Watch}).
 *
 * <p>Start at {@link app.foyer.server.embedded.EmbeddedStores}.
 */
@NullMarked
package app.foyer.server.embedded;

import org.jspecify.annotations.NullMarked;
