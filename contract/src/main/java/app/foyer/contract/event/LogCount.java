package app.foyer.contract.event;

/**
 * What the log holds between two positions.
 *
 * @param events how many
 * @param positionsSum their positions, added up
 */
public record LogCount(long events, long positionsSum) {}
