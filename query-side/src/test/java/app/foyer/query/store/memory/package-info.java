/** Tests of this room. */
@NullMarked
package app.foyer.query.store.memory;

import org.jspecify.annotations.NullMarked;
