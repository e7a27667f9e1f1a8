/** Tests of the query side as a whole, and the Redis that they share. */
@NullMarked
package app.foyer.query;

import org.jspecify.annotations.NullMarked;
