package app.foyer.contract.query;

/**
 * An answer and how fresh it is.
 *
 * @param position everything up to this position of the log is in it
 * @param stale whether the caller asked for more than that, or something is known to be missing
 */
public record Answer<R>(R value, long position, boolean stale) {}
