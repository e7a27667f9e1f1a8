/** Tests of this package. */
@NullMarked
package app.foyer.server.writing;

import org.jspecify.annotations.NullMarked;
