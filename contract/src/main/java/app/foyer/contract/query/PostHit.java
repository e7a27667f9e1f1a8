package app.foyer.contract.query;

import app.foyer.contract.id.PostId;

/**
 * A post that was found.
 *
 * @param highlight a passage of its text as HTML: escaped, with {@code <mark>} around what matched
 * @param score BM25; comparable within one answer only
 */
public record PostHit(PostId post, String highlight, double score) {}
