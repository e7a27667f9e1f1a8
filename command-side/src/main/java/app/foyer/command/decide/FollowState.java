package app.foyer.command.decide;

import app.foyer.contract.event.Event;
import app.foyer.contract.event.FollowEvent;
import app.foyer.contract.event.FollowEvent.FollowAsked;
import app.foyer.contract.event.FollowEvent.FollowDeclined;
import app.foyer.contract.event.FollowEvent.FollowEnded;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.FollowEvent.FollowWithdrawn;

/** Whether one member follows another, or asks to. */
public record FollowState(boolean following, boolean asking) implements State {
    static final FollowState NONE = new FollowState(false, false);

    @Override
    public FollowState after(Event event) {
        if (!(event instanceof FollowEvent own)) {
            throw State.foreign(this, event);
        }
        return switch (own) {
            case FollowAsked _ -> new FollowState(false, true);
            case FollowStarted _ -> new FollowState(true, false);
            case FollowEnded _, FollowWithdrawn _, FollowDeclined _ -> NONE;
        };
    }
}
