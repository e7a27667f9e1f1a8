/**
 * What goes wrong, told the same way everywhere: as a problem (RFC 9457) with a stable code.
 *
 * <p>A side refuses with a {@link app.foyer.contract.Refusal}; the front refuses with a {@link
 * FrontCode}, before any side is asked. {@link Problems} turns whatever was thrown into a {@link
 * Problem}, and is the only place that maps refusals to HTTP statuses; REST and GraphQL both use
 * it. What Spring Security or Tomcat turn away is told here as well. Nothing that the caller did
 * not send or cannot use leaves this room: no class names, no stack traces.
 *
 * <p>Public beyond the room: {@link FrontCode}, {@link FrontRefused}, {@link Problem}, {@link
 * Problems} and {@link ProblemWriter}, which the other rooms of the front throw and write with.
 * Every code stands in {@code docs/reference/errors.md}.
 */
@NullMarked
package app.foyer.server.error;

import org.jspecify.annotations.NullMarked;
