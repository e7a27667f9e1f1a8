/** Tests of this room. */
@NullMarked
package app.foyer.query.answer;

import org.jspecify.annotations.NullMarked;
