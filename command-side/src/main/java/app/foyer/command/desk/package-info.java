/**
 * Where commands come in: the shell around the pure deciders.
 *
 * <p>Takes the states that a decider asks for from what is kept of earlier commands ({@code
 * States}), or reads them, hands what follows to Axon's event store, and has the log check with the
 * append that every state still stands; if one does not, decides again. What is kept is never the
 * reason for a refusal. Start at {@link app.foyer.command.desk.CommandDesk}.
 */
@NullMarked
package app.foyer.command.desk;

import org.jspecify.annotations.NullMarked;
