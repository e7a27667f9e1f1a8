package app.foyer.contract.command;

import app.foyer.contract.AggregateId;
import java.time.Instant;

/**
 * The answer to a command that was done.
 *
 * @param about what it was done to; where it was repeated, that of the first time
 * @param position a read that has got this far sees what the command did
 * @param changed whether anything was stored; false where the wish was already fulfilled
 * @param at when it was decided, by the domain's clock
 * @param repeated whether this is the answer of an earlier time, under the same idempotency key
 */
public record Receipt(
        AggregateId about, long position, boolean changed, Instant at, boolean repeated) {}
