/**
 * Remembers how far a member has read. Enters: a position that a reader saw. Leaves: a command, if
 * the log goes so far. Public, because REST and GraphQL both ask it. Start at {@link
 * app.foyer.server.reading.ReadMarks}.
 */
@NullMarked
package app.foyer.server.reading;

import org.jspecify.annotations.NullMarked;
