package app.foyer.query.mending;

/** What was parked cannot be folded yet, and stays parked. Says why in words for an operator. */
public final class StillPoison extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StillPoison(String message, Throwable cause) {
        super(message, cause);
    }
}
