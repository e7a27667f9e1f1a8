/**
 * The buckets in Redis, the only room that speaks to it.
 *
 * <p>Whatever has to be atomic is a Lua script (beside this package, in the resources): applying a
 * batch, stamping an epoch, putting a home timeline in place, reading sources together with their
 * position. Start at {@link app.foyer.query.store.redis.RedisBucketStore}.
 */
@NullMarked
package app.foyer.query.store.redis;

import org.jspecify.annotations.NullMarked;
