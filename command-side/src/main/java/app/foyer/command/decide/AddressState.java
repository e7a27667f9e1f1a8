package app.foyer.command.decide;

import app.foyer.contract.event.AddressEvent;
import app.foyer.contract.event.AddressEvent.AddressClaimed;
import app.foyer.contract.event.AddressEvent.AddressReleased;
import app.foyer.contract.event.Event;
import app.foyer.contract.id.MemberId;
import java.util.ArrayList;
import java.util.List;

/** Who says that an address is theirs, the first who said so first. */
public record AddressState(List<MemberId> claimants) implements State {
    static final AddressState UNCLAIMED = new AddressState(List.of());

    public AddressState {
        claimants = List.copyOf(claimants);
    }

    @Override
    public AddressState after(Event event) {
        if (!(event instanceof AddressEvent own)) {
            throw State.foreign(this, event);
        }
        List<MemberId> next = new ArrayList<>(claimants);
        next.remove(own.member());
        switch (own) {
            case AddressClaimed e -> next.add(e.member());
            case AddressReleased _ -> {}
        }
        return new AddressState(next);
    }
}
