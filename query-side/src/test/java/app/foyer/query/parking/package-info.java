/** Tests of this room. */
@NullMarked
package app.foyer.query.parking;

import org.jspecify.annotations.NullMarked;
