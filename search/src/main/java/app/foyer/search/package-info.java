/**
 * Finds posts and communities: a Lucene index, as one more projection of the log.
 *
 * <p>Every node that searches keeps an index of its own, built from the log, and may lose it at any
 * time. Events enter through {@link app.foyer.search.index}, questions are answered by {@link
 * app.foyer.search.find}. Start at {@link app.foyer.search.SearchConfiguration}, the only type that
 * others use; the two rooms have a few public types because they need each other and this one.
 */
@NullMarked
package app.foyer.search;

import org.jspecify.annotations.NullMarked;
