/** Search on a real Lucene index in a temporary directory, reading from a log in memory. */
@NullMarked
package app.foyer.search;

import org.jspecify.annotations.NullMarked;
