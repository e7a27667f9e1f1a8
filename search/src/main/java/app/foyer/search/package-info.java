/**
 * Finds posts and communities: a Lucene index, as one more projection of the log.
 *
 * <p>Every node that searches keeps an index of its own, built from the log, and may lose it at any
 * time. Events enter through {@link app.foyer.search.index}, questions are answered by {@link
 * app.foyer.search.find}, by way of {@link app.foyer.search.fit} where they are about which
 * communities suit somebody. Start at {@link app.foyer.search.SearchConfiguration}, which the
 * server uses; {@link app.foyer.search.MemorySearchConfiguration} is the same without a log, for
 * evaluations. The rooms have a few public types because they need each other and this one.
 */
@NullMarked
package app.foyer.search;

import org.jspecify.annotations.NullMarked;
