/** Tests of how what went wrong is told apart. */
@NullMarked
package app.foyer.server.error;

import org.jspecify.annotations.NullMarked;
