package app.foyer.command.decide;

import app.foyer.contract.event.Event;
import app.foyer.contract.event.ReadingEvent;
import app.foyer.contract.event.ReadingEvent.NotificationsRead;

/**
 * How far a member has read what is noted for them.
 *
 * @param upTo a position; 0 for nothing
 */
public record ReadingState(long upTo) implements State {
    static final ReadingState NONE = new ReadingState(0);

    @Override
    public ReadingState after(Event event) {
        if (!(event instanceof ReadingEvent own)) {
            throw State.foreign(this, event);
        }
        return switch (own) {
            case NotificationsRead read -> new ReadingState(read.upTo());
        };
    }
}
