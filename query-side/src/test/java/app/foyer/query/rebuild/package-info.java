/** Tests of this room. */
@NullMarked
package app.foyer.query.rebuild;

import org.jspecify.annotations.NullMarked;
