/** Tests of this room. */
@NullMarked
package app.foyer.query.ranking;

import org.jspecify.annotations.NullMarked;
