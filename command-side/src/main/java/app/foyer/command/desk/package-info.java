/**
 * Where commands come in: the shell around the pure deciders.
 *
 * <p>Loads the states that a decider asks for, hands what follows to Axon's event store, and has
 * the log check with the append that every state read still stands; if one does not, decides again.
 * Start at {@link app.foyer.command.desk.CommandDesk}.
 */
@NullMarked
package app.foyer.command.desk;

import org.jspecify.annotations.NullMarked;
