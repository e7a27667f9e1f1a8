/** Tests of what is counted for the ranking. */
@NullMarked
package app.foyer.query.signals;

import org.jspecify.annotations.NullMarked;
