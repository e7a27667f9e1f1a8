/**
 * What the parts of Foyer tell each other; data only.
 *
 * <p>A {@link app.foyer.contract.command.Command} asks for a change and is decided by the command
 * side. An {@link app.foyer.contract.event.Event} says what happened; the log of events is the only
 * bridge between the sides. A {@link app.foyer.contract.query.Query} asks what is remembered, and
 * is answered by the query side or by search. Nothing here decides, stores or computes; the words
 * that all three use lie in this package.
 */
@NullMarked
package app.foyer.contract;

import org.jspecify.annotations.NullMarked;
