/**
 * Follows the log and remembers: events become writes, and writes become buckets.
 *
 * <p>{@link app.foyer.query.projection.Projection} says, purely, what an event changes in a bucket.
 * {@link app.foyer.query.projection.LogFollower} reads the log with sixteen segments, one per
 * bucket; each sees every event, and writes nothing but its bucket. Events come in chunks ({@code
 * ChunkedLog}), so that what handing on costs is paid for many at once. The position up to which a
 * bucket has come lies in the bucket itself, so {@code BucketTokenStore} stands between the
 * processor and the store of claims: a claim raises the bucket's epoch and starts from the bucket's
 * position, and storing a token is what applies the collected writes, together with the position.
 *
 * <p>An event that cannot be read or folded parks its entity, and the others flow: {@link
 * app.foyer.query.projection.Folded}, {@link app.foyer.query.parking}.
 *
 * <p>Public is what the configuration and the verification need. Start at {@link
 * app.foyer.query.projection.Projection}.
 */
@NullMarked
package app.foyer.query.projection;

import org.jspecify.annotations.NullMarked;
