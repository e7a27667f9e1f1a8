package app.foyer.contract.event;

import app.foyer.contract.Origin;
import java.time.Instant;

/**
 * One event as the log holds it.
 *
 * @param position its place in the log, from 1, without gaps
 * @param event what happened
 * @param origin where it came from
 * @param storedAt when it was stored, by the clock of the node that stored it
 */
public record LogEntry(long position, Event event, Origin origin, Instant storedAt) {}
