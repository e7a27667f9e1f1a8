/**
 * The buckets in Redis, the only room that speaks to it.
 *
 * <p>Whatever has to be atomic is a Lua script (beside this package, in the resources): applying a
 * batch, stamping an epoch, putting a home timeline in place, reading sources together with their
 * position. Whether Redis is one or a cluster only {@code Connections} knows: a bucket is a hash
 * tag, so each script, and all that belongs together, stays on one node. Start at {@link
 * app.foyer.query.store.redis.RedisBucketStore}.
 */
@NullMarked
package app.foyer.query.store.redis;

import org.jspecify.annotations.NullMarked;
