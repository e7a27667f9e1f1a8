/**
 * The buckets in memory, for tests and for verification: what Redis holds must equal what a fresh
 * replay brings about here. Start at {@link app.foyer.query.store.memory.MemoryBucketStore}.
 */
@NullMarked
package app.foyer.query.store.memory;

import org.jspecify.annotations.NullMarked;
