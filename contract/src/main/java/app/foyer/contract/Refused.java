package app.foyer.contract;

/**
 * A command was not done, or a question not answered, for the reason that {@link #refusal()} names;
 * nothing was stored.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    public Refused(Refusal refusal, String detail) {
        super(detail, null, false, false);
        this.refusal = refusal;
    }

    public Refused(Refusal refusal) {
        this(refusal, refusal.sentence());
    }

    public Refusal refusal() {
        return refusal;
    }
}
