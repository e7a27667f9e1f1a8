package app.foyer.command.log;

import app.foyer.contract.AggregateId;
import java.time.Instant;

/**
 * An idempotency key that is claimed in the commit of the events of its command, or in one of its
 * own where nothing changed; with what is answered if the same comes again.
 *
 * @param key a keyed hash of the key and its caller
 * @param fingerprint a keyed hash of the command
 * @param about what the command was done to
 * @param changed whether anything was stored
 * @param at when it was decided
 */
public record Claim(
        String key, String fingerprint, AggregateId about, boolean changed, Instant at) {}
