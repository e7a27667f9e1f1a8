/** Tests of the evaluation, on small histories that they write themselves. */
@NullMarked
package app.foyer.evaluate;

import org.jspecify.annotations.NullMarked;
