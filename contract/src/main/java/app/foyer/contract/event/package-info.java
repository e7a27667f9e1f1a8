/**
 * What happened, as sealed records: one interface per aggregate, one record per event.
 *
 * <p>Stored for ever, as one JSON object each, times as ISO-8601 text, ids as 13 characters. The
 * stored name and revision stand on the record ({@link app.foyer.contract.event.StoredAs}), and one
 * golden JSON per event guards its shape. Fields about a person are marked {@link
 * app.foyer.contract.event.Personal} and stored encrypted.
 *
 * <p>Aggregates are small. Relations (membership, follow, reaction) are aggregates of their own,
 * keyed by both ends, so that nothing grows with the crowd.
 */
@NullMarked
package app.foyer.contract.event;

import org.jspecify.annotations.NullMarked;
