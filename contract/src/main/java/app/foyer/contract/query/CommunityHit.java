package app.foyer.contract.query;

import app.foyer.contract.id.CommunityId;

/**
 * A community that was found.
 *
 * @param highlight its name and description as HTML: escaped, with {@code <mark>} around what
 *     matched
 * @param score BM25; comparable within one answer only
 */
public record CommunityHit(CommunityId community, String highlight, double score) {}
