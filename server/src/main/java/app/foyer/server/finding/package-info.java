/**
 * Turns what search found into what the viewer may see.
 *
 * <p>Search answers with ids and highlights; the query side answers with cards, and only with those
 * that the viewer may see. {@link Findings} joins the two: a hit without a card is dropped together
 * with its highlight, so that neither a late index nor a wrong one shows words that are hidden or
 * deleted. Public, because REST and GraphQL both ask it.
 */
@NullMarked
package app.foyer.server.finding;

import org.jspecify.annotations.NullMarked;
