/** Tests of this room. */
@NullMarked
package app.foyer.query.verify;

import org.jspecify.annotations.NullMarked;
