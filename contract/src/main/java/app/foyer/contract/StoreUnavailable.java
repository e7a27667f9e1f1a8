package app.foyer.contract;

/** A store is away, full or too busy: nothing was stored, and trying again later may work. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
