package app.foyer.command.decide;

import app.foyer.contract.Description;
import app.foyer.contract.event.CommunityEvent;
import app.foyer.contract.event.CommunityEvent.CommunityDescribed;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.Event;

/** How far a community has come. */
public sealed interface CommunityState extends State {
    record Unknown() implements CommunityState {}

    /** Founded, and seen by its members only until it is opened. */
    record Founded(Description description, boolean open) implements CommunityState {}

    @Override
    default CommunityState after(Event event) {
        if (!(event instanceof CommunityEvent own)) {
            throw State.foreign(this, event);
        }
        return switch (own) {
            case CommunityFounded founded -> new Founded(founded.description(), false);
            case CommunityDescribed described ->
                    new Founded(
                            described.description(),
                            this instanceof Founded(_, boolean open) && open);
            case CommunityOpened _ -> {
                if (this instanceof Founded(var description, _)) {
                    yield new Founded(description, true);
                }
                throw new IllegalStateException("opened before it was founded: " + own.community());
            }
        };
    }
}
