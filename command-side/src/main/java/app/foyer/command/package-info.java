/**
 * The command side: decides, and owns the event store.
 *
 * <p>A command enters by {@code desk}, is decided by a pure function of {@code decide}, and what
 * follows from it is stored by {@code log}, with personal fields encrypted by {@code keys}. Start
 * at {@link app.foyer.command.CommandSideConfiguration}, the only type that other modules use; the
 * rooms' types are public only so that the rooms reach each other.
 */
@NullMarked
package app.foyer.command;

import org.jspecify.annotations.NullMarked;
