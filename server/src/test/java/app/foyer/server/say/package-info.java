/** Tests of what is said to people at a terminal. */
@NullMarked
package app.foyer.server.say;

import org.jspecify.annotations.NullMarked;
