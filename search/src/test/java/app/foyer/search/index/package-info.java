/** The index alone, driven event by event. */
@NullMarked
package app.foyer.search.index;

import org.jspecify.annotations.NullMarked;
