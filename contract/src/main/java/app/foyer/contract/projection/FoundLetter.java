package app.foyer.contract.projection;

/**
 * A dead letter, and where it lies.
 *
 * @param segment number of the part of the projection
 */
public record FoundLetter(int segment, DeadLetter letter) {}
