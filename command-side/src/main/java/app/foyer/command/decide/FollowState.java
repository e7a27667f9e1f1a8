package app.foyer.command.decide;

import app.foyer.contract.event.Event;
import app.foyer.contract.event.FollowEvent;
import app.foyer.contract.event.FollowEvent.FollowEnded;
import app.foyer.contract.event.FollowEvent.FollowStarted;

/** Whether one member follows another. */
public record FollowState(boolean following) implements State {
    @Override
    public FollowState after(Event event) {
        if (!(event instanceof FollowEvent own)) {
            throw State.foreign(this, event);
        }
        return switch (own) {
            case FollowStarted _ -> new FollowState(true);
            case FollowEnded _ -> new FollowState(false);
        };
    }
}
