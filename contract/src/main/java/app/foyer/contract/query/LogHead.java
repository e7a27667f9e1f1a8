package app.foyer.contract.query;

/** How long the log is, as far as this node knows. */
@FunctionalInterface
public interface LogHead {
    /** The last position; 0 while the log is empty. Answers at once. */
    long position();
}
