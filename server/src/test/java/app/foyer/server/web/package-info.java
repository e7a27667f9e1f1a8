/**
 * The front over real HTTP, on doubles that are real classes: {@link
 * app.foyer.server.web.MemoryHouse} decides and remembers just enough.
 */
@NullMarked
package app.foyer.server.web;

import org.jspecify.annotations.NullMarked;
