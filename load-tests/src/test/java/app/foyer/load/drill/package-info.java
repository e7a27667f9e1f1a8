/** What the drills compare, where it does not agree: a drill that sees nothing proves nothing. */
@NullMarked
package app.foyer.load.drill;

import org.jspecify.annotations.NullMarked;
