/** The embedded stores, tried on the real binaries. */
@NullMarked
package app.foyer.server.embedded;

import org.jspecify.annotations.NullMarked;
