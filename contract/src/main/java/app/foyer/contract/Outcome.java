package app.foyer.contract;

/** How a report was settled. Stored by name: names never change. */
public enum Outcome {
    /** There was nothing to do. */
    DISMISSED,
    /** Something was done about it. */
    ACTED
}
