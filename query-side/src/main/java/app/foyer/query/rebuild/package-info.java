/**
 * Builds a bucket anew from the log, beside the live one, which goes on being read and written; and
 * notices when that is needed.
 *
 * <p>What is wanted stands in Redis, with the bucket, so that any node may say it and whichever
 * holds the bucket does it. {@link app.foyer.query.rebuild.Rebuilding} looks what is wanted, and
 * has {@code Build} do it for all such buckets from one reading of the log: up to where the live
 * one is, then it is checked, and takes its place in one script. {@code Sweeper} goes through the
 * catalogues, and whatever it finds lost makes the bucket wanted. Why so: decision 0029. Start at
 * {@link app.foyer.query.rebuild.Rebuilding}.
 */
@NullMarked
package app.foyer.query.rebuild;

import org.jspecify.annotations.NullMarked;
