/**
 * Ids: 64 bits, sortable by time, shown as 13 characters (Crockford's base 32, as TSIDs are
 * written).
 *
 * <p>A kind of thing has a kind of id, so that a post's id cannot be passed for a member's. Start
 * at {@link app.foyer.contract.id.Ids}, which makes them.
 */
@NullMarked
package app.foyer.contract.id;

import org.jspecify.annotations.NullMarked;
