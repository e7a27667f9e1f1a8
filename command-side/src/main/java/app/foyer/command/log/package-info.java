/**
 * The log of events in Postgres: the truth.
 *
 * <p>{@link app.foyer.command.log.PostgresEventStorageEngine} stands behind Axon's own interface.
 * All who append on a node share commits ({@code GroupCommit}), each under an advisory lock, in
 * which positions are counted on from the last one: so commit order is position order, on all nodes
 * together, and no reader can pass over an event that commits late. {@link
 * app.foyer.command.log.LogTail} lets projections read on from a position and wakes them when
 * something was appended, here or on another node ({@code Bell}). {@link
 * app.foyer.command.log.EventSerializer} turns events into JSON and back: stored names and
 * revisions stand on the records ({@code StoredAs}), times are ISO-8601 text, ids 13 characters,
 * and a personal field is an object {@code {"key", "version", "nonce", "ciphertext"}}.
 *
 * <p>One row per event: {@code position} (from 1, no gaps), {@code aggregate_id} and {@code
 * sequence} (from 0; unique together, which is the optimistic lock), {@code event_type} and {@code
 * revision}, {@code stored_at}, {@code payload} and {@code metadata} as JSON. Nothing is ever
 * updated or deleted.
 *
 * <p>Beside it: {@code idempotency}, the keys claimed in the last 24 hours ({@code Claims}); {@code
 * digest}, which events of a long stream lead to its state; and Axon's {@code token_entry}, {@code
 * dead_letter} and {@code snapshot} ({@link app.foyer.command.log.AxonStores}); {@code node}, who
 * takes part in projecting ({@link app.foyer.command.log.LiveNodes}). Events stored at earlier
 * revisions are brought to today's as they are read ({@code Upcasts}).
 */
@NullMarked
package app.foyer.command.log;

import org.jspecify.annotations.NullMarked;
