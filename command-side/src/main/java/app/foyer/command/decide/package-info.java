/**
 * What follows from a command: pure functions from a command and states to events.
 *
 * <p>Enters: a command, the {@link app.foyer.command.decide.Facts} (states of aggregates, folded
 * from their events), and the time. Leaves: events, none where the wish is already fulfilled, or a
 * refusal. No clock, no store, no Axon. One decider and one sealed state per aggregate; start at
 * {@link app.foyer.command.decide.Deciders}.
 *
 * <p>A decider may read the states of other aggregates (a reply needs its parent). Whoever calls it
 * remembers which states were read and at which sequence, and has the log check with the append
 * that they still stand.
 */
@NullMarked
package app.foyer.command.decide;

import org.jspecify.annotations.NullMarked;
