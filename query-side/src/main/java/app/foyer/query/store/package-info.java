/**
 * Where what is remembered is kept: sixteen buckets of keys, and the specification of those keys.
 *
 * <p>A bucket is a small world of its own. Each key is called {@code
 * <generation>:{<bucket>}:<family>[:<id>]}, for example {@code 1:{07}:card:0C1XW9F2G7K3M}; the
 * braces make the bucket the hash tag of Redis Cluster, so that one script can write a bucket
 * wherever it lies. Each bucket has generations, one of which is live, as the hash {@code
 * {07}:life} says; another can be built beside it ({@link app.foyer.query.store.Generations}), and
 * its catalogue names the keys that it has. {@link app.foyer.query.store.Buckets} says which bucket
 * an id lives in, {@link app.foyer.query.store.KeyFamily} which keys there are, {@link
 * app.foyer.query.store.Fields} what the fields of the hashes are called; {@code
 * docs/reference/redis-keys.md} is the table of all.
 *
 * <ul>
 *   <li>Times are epoch ms. Ids are 13 characters in keys and in fields, decimal in lists and sets,
 *       where Redis packs whole numbers. Truth is {@code 1}, or no field.
 *   <li>A source timeline (of a community, of a member, of what they brought along) is a list, the
 *       newest first, of id and position by turns, 800 posts at most. Positions are kept because
 *       homes are merged in their order, and ids of imported posts do not tell it.
 *   <li>A home timeline is a list of ids, the newest first, 800 that are kept and up to 31 that
 *       wait to be trimmed; its key holds the reader's id in decimal; {@code 0} at its end is a
 *       floor, so that an empty one exists. It is a cache: dropped when its reader's relations
 *       change and after 30 days without reading, and regenerated when it is read.
 *   <li>Relations are kept at both ends: where a member belongs, in the member's bucket; who is in
 *       a community or follows a member, in every bucket, for those whose bucket it is. So fan-out
 *       never leaves a bucket. Audiences of more than 625 are not delivered to, but remembered in
 *       {@code large}, and merged where home is read; their keys hold the id in decimal.
 *   <li>A deleted post's card becomes a tombstone of {@code deleted} and {@code position}, which
 *       nothing brings back to life, and which is never shown.
 *   <li>A removed post's card is marked with {@code removed} and {@code removed-reason}, and is
 *       otherwise as it was; who sees it is decided where it is read.
 * </ul>
 *
 * <p>Nothing is written but by a {@link app.foyer.query.store.Batch}, which names the position that
 * it builds on and the one that it reaches, and is refused if the bucket is elsewhere; and home
 * timelines, which are put in place only if they are exact. Whoever follows the log writes under an
 * epoch, stamped on the bucket when the claim is won.
 *
 * <p>The port {@link app.foyer.query.store.BucketStore} is public, as are its values, because the
 * rooms that write and the rooms that read both go through it. Start there.
 */
@NullMarked
package app.foyer.query.store;

import org.jspecify.annotations.NullMarked;
