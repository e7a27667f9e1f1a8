/** Tests of this room. */
@NullMarked
package app.foyer.query.store.redis;

import org.jspecify.annotations.NullMarked;
