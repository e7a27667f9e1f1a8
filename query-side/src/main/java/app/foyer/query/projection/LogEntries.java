package app.foyer.query.projection;

import app.foyer.contract.Authorship;
import app.foyer.contract.Origin;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.LogEntry;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Log entries, out of the messages that carry them. */
public final class LogEntries {
    private LogEntries() {}

    /**
     * The log entry that a message carries.
     *
     * @throws IllegalArgumentException if the message is not of our log
     */
    public static LogEntry of(EventMessage<?> message) {
        long position = position(message);
        if (!(message.getPayload() instanceof Event event)) {
            throw new IllegalArgumentException(
                    "position " + position + " holds no event, but " + message.getPayloadType());
        }
        Object origin =
                message.getMetaData().getOrDefault(Authorship.ORIGIN_KEY, Origin.MEMBER.name());
        return new LogEntry(
                position, event, Origin.valueOf(origin.toString()), message.getTimestamp());
    }

    /** The position of a message in the log. */
    static long position(EventMessage<?> message) {
        if (!(message instanceof TrackedEventMessage<?> tracked)) {
            throw new IllegalArgumentException("a message without a position: " + message);
        }
        return tracked.trackingToken()
                .position()
                .orElseThrow(() ->
                        new IllegalArgumentException("a token without a position: " + tracked));
    }
}
