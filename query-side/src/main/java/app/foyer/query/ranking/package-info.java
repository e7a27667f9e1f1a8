/**
 * Turns signals into an order. Pure: no clock, no Redis, no Spring.
 *
 * <p>Enters: what is known of every community at one moment. Leaves: the best of them, each with an
 * {@link app.foyer.query.ranking.Explanation} of its score. Public are the ranker and its values,
 * for the rooms that count signals and that answer questions. Start at {@link
 * app.foyer.query.ranking.Ranker}.
 */
@NullMarked
package app.foyer.query.ranking;

import org.jspecify.annotations.NullMarked;
