/**
 * The front door and the composition root: the only runnable jar.
 *
 * <p>{@code FoyerServer} is the way in from a terminal; {@code cli} has its commands. {@code role}
 * says which parts of the house a server starts, {@link app.foyer.server.embedded} brings stores
 * along for one machine, {@code history} takes in recorded histories, and {@code sample} furnishes
 * the demo.
 */
@NullMarked
package app.foyer.server;

import org.jspecify.annotations.NullMarked;
