package app.foyer.command.decide;

import app.foyer.contract.event.Event;
import app.foyer.contract.event.HidingEvent;
import app.foyer.contract.event.HidingEvent.PostHidden;
import app.foyer.contract.event.HidingEvent.PostShown;

/** Whether a member hid a post. */
public record HidingState(boolean hidden) implements State {
    static final HidingState NONE = new HidingState(false);

    @Override
    public HidingState after(Event event) {
        if (!(event instanceof HidingEvent own)) {
            throw State.foreign(this, event);
        }
        return switch (own) {
            case PostHidden _ -> new HidingState(true);
            case PostShown _ -> NONE;
        };
    }
}
