/** The sample: the same each time, whole, and honest about what it is. */
@NullMarked
package app.foyer.server.sample;

import org.jspecify.annotations.NullMarked;
