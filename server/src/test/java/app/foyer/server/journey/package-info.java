/**
 * Journeys through a whole server, as its users take them: a process of its own, on real stores in
 * a folder of its own, talked to by HTTP, and killed where a test says so.
 */
@NullMarked
package app.foyer.server.journey;

import org.jspecify.annotations.NullMarked;
