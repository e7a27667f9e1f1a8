package app.foyer.command.log;

import app.foyer.contract.command.Receipt;

/** The idempotency key was claimed before: nothing is stored. */
public final class AlreadyClaimed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Claimed claimed;

    /**
     * What was claimed.
     *
     * @param fingerprint of the command that claimed it
     * @param receipt what was answered then
     */
    public record Claimed(String fingerprint, Receipt receipt) {}

    public AlreadyClaimed(Claimed claimed) {
        super("the idempotency key is claimed");
        this.claimed = claimed;
    }

    /** By what it was claimed. */
    public Claimed claimed() {
        return claimed;
    }
}
