/** Tests of this room. */
@NullMarked
package app.foyer.query.mending;

import org.jspecify.annotations.NullMarked;
