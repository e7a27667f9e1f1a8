package app.foyer.command.decide;

import app.foyer.contract.Role;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.MembershipEvent;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipLeft;

/** Whether a member is in a community. */
public sealed interface MembershipState extends State {
    record Outside() implements MembershipState {}

    record Inside(Role role) implements MembershipState {}

    @Override
    default MembershipState after(Event event) {
        if (!(event instanceof MembershipEvent own)) {
            throw State.foreign(this, event);
        }
        return switch (own) {
            case MembershipJoined joined -> new Inside(joined.role());
            case MembershipLeft _ -> new Outside();
        };
    }
}
