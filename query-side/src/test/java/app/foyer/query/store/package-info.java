/** Tests of this room. */
@NullMarked
package app.foyer.query.store;

import org.jspecify.annotations.NullMarked;
