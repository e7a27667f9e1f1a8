package app.foyer.command.decide;

import app.foyer.contract.event.AddressesEvent;
import app.foyer.contract.event.AddressesEvent.AddressAdded;
import app.foyer.contract.event.AddressesEvent.AddressRemoved;
import app.foyer.contract.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The addresses that a member claims, the first claimed first. */
public record AddressesState(List<Claimed> claimed) implements State {
    static final AddressesState NONE = new AddressesState(List.of());

    public AddressesState {
        claimed = List.copyOf(claimed);
    }

    /**
     * One of them.
     *
     * @param text null once it is forgotten
     */
    public record Claimed(String address, @Nullable String text, Instant at) {}

    @Override
    public AddressesState after(Event event) {
        if (!(event instanceof AddressesEvent own)) {
            throw State.foreign(this, event);
        }
        List<Claimed> next = new ArrayList<>(claimed);
        next.removeIf(each -> each.address().equals(own.address()));
        switch (own) {
            case AddressAdded e -> next.add(new Claimed(e.address(), e.text(), e.at()));
            case AddressRemoved _ -> {}
        }
        return new AddressesState(next);
    }
}
