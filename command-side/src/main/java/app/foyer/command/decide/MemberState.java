package app.foyer.command.decide;

import app.foyer.contract.Profile;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.MemberEvent;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MemberEvent.ProfileChanged;
import org.jspecify.annotations.Nullable;

/** Whether somebody is a member of the network. */
public sealed interface MemberState extends State {
    record Unknown() implements MemberState {}

    /** In the network; the profile is null once it is forgotten. */
    record Joined(@Nullable Profile profile) implements MemberState {}

    @Override
    default MemberState after(Event event) {
        if (!(event instanceof MemberEvent own)) {
            throw State.foreign(this, event);
        }
        return switch (own) {
            case MemberJoined joined -> new Joined(joined.profile());
            case ProfileChanged changed -> new Joined(changed.profile());
        };
    }
}
