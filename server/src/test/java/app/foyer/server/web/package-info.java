/**
 * The front over real HTTP, on a house that is real, too, but for its stores: {@link
 * app.foyer.server.web.MemoryHouse}.
 */
@NullMarked
package app.foyer.server.web;

import org.jspecify.annotations.NullMarked;
