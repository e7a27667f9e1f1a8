/**
 * The front door for HTTP: {@code /v1}.
 *
 * <p>A controller turns a request into one command or one question, and the answer into JSON; it
 * decides nothing. Writes answer with the position that they reached ({@code Foyer-Position});
 * reads may ask for at least a position, and say when they are stale ({@link Answers}). What JSON
 * looks like is kept apart from the contract's records, in the {@code *View} records: the contract
 * may change its shape, {@code /v1} may not. Every address: {@code docs/reference/rest.md}.
 */
@NullMarked
package app.foyer.server.rest;

import org.jspecify.annotations.NullMarked;
