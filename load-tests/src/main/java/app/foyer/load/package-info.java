/**
 * Loads a running Foyer as newcomers would, and says how it bore it.
 *
 * <p>{@link app.foyer.load.NewcomersArrive} is the scenario; it knows Foyer by HTTP only, and where
 * things lie stands in {@code Api}. {@code LoadBench} runs it and sums it up in one line; {@link
 * app.foyer.load.Bench} is where the launcher comes in. The open model is meant: newcomers do not
 * wait for a server that is slow, they come at their rate, so slowness shows as waiting and not as
 * fewer requests.
 */
@NullMarked
package app.foyer.load;

import org.jspecify.annotations.NullMarked;
