/** Tests of what makes a community fit. */
@NullMarked
package app.foyer.search.fit;

import org.jspecify.annotations.NullMarked;
