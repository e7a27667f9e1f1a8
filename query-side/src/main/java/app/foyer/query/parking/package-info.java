/**
 * What becomes of an event that cannot be read or folded: the entity that it concerns is parked in
 * that bucket, and all others flow on (decision 0031).
 *
 * <p>Enters: what the log hands on ({@link app.foyer.query.parking.Handed}), and what waits already
 * ({@link app.foyer.query.parking.Letters}). Leaves: the writes of all that can be folded, and the
 * dead letters of the rest ({@link app.foyer.query.parking.Sieve}). A dead letter says whose events
 * wait and since which position; it holds nothing of what they say, which the log has. A store that
 * does not answer is nobody's fault but its own: then nothing is parked ({@link
 * app.foyer.query.parking.Poison}). Start at the sieve.
 */
@NullMarked
package app.foyer.query.parking;

import org.jspecify.annotations.NullMarked;
