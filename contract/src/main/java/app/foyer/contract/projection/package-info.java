/**
 * What operators are told of the projections, and can have them do; and what is the same in all of
 * them about events that cannot be folded (decision 0031). Start at {@link
 * app.foyer.contract.projection.Projections}.
 */
@NullMarked
package app.foyer.contract.projection;

import org.jspecify.annotations.NullMarked;
