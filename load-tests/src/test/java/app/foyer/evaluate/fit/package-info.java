/** Tests of the task Fit, on small histories made here. */
@NullMarked
package app.foyer.evaluate.fit;

import org.jspecify.annotations.NullMarked;
