package app.foyer.command.log;

/** The log holds an event that this version does not know: it may not be passed over. */
public final class UnknownEventType extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownEventType(String name) {
        super(
                "the log holds an event stored as '%s', which this version of Foyer does not know: was it written by a newer one?"
                        .formatted(name));
    }
}
