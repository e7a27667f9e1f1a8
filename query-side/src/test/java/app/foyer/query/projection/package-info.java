/** Tests of this room. */
@NullMarked
package app.foyer.query.projection;

import org.jspecify.annotations.NullMarked;
