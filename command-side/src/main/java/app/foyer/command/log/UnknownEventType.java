package app.foyer.command.log;

import org.axonframework.serialization.SerializedType;

/** The log holds an event that this version does not know: it may not be passed over. */
public final class UnknownEventType extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownEventType(SerializedType type) {
        super(
                "the log holds an event stored as '%s', revision %s, which this version of Foyer does not know: was it written by a newer one?"
                        .formatted(type.getName(), type.getRevision()));
    }
}
