/**
 * Remembers and ranks: follows the log into Redis, and answers questions from there.
 *
 * <p>An event goes through {@code projection}, which says what it changes, into {@code store},
 * sixteen buckets each of which carries its own position. A question goes to {@code answer}, which
 * reads buckets, lets {@code ranking} order communities, and shows nobody what they may not see.
 * {@code verify} compares the buckets with a fresh replay. Public beyond {@link
 * app.foyer.query.QuerySideConfiguration} are only the types that these rooms share; nobody outside
 * needs them. Start at the configuration: it calls every constructor.
 */
@NullMarked
package app.foyer.query;

import org.jspecify.annotations.NullMarked;
