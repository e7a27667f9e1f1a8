/**
 * The commands that can be given at a terminal: {@code demo}, {@code serve}, {@code import}, {@code
 * verify}, {@code projections}; without a command, as in the image, a server on stores that the
 * settings name.
 *
 * <p>Start at {@link app.foyer.server.cli.FoyerCommand}. What a command starts is kept by a {@code
 * Lifetime}, which stops it in reverse order, also on Ctrl-C: first the server, which closes its
 * connections, then the stores, then the hold on the data folder.
 */
@NullMarked
package app.foyer.server.cli;

import org.jspecify.annotations.NullMarked;
