package app.foyer.command.desk;

import app.foyer.command.decide.AddressState;
import app.foyer.command.decide.AddressesState;
import app.foyer.command.decide.MemberState;
import app.foyer.command.decide.State;
import app.foyer.command.keys.KeyedHash;
import app.foyer.contract.Address;
import app.foyer.contract.AggregateId;
import app.foyer.contract.command.Addresses;
import app.foyer.contract.event.AddressEvent;
import app.foyer.contract.event.AddressesEvent;
import app.foyer.contract.event.MemberEvent;
import app.foyer.contract.id.MemberId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Finds who claims an address elsewhere, as the log has it now. */
public final class AddressBook implements Addresses {
    private final Function<Collection<AggregateId>, Map<AggregateId, State>> states;
    private final KeyedHash hash;

    /**
     * @param states of aggregates, as the log has them now
     * @param hash by which addresses are known
     */
    public AddressBook(
            Function<Collection<AggregateId>, Map<AggregateId, State>> states, KeyedHash hash) {
        this.states = states;
        this.hash = hash;
    }

    @Override
    public Address of(String written) {
        String text = Address.canonical(written);
        return new Address(hash.of(text), text);
    }

    @Override
    public Map<Address, List<MemberId>> claimants(Collection<Address> addresses) {
        var claims =
                states.apply(
                        addresses.stream()
                                .map(address -> AddressEvent.aggregate(address.id()))
                                .toList());
        Map<Address, List<MemberId>> claimed = new LinkedHashMap<>();
        for (Address address : addresses) {
            State state = stateOf(AddressEvent.aggregate(address.id()), claims);
            claimed.put(address, ((AddressState) state).claimants());
        }
        Set<MemberId> here = joined(claimed.values().stream().flatMap(List::stream).toList());
        claimed.replaceAll((_, members) -> members.stream().filter(here::contains).toList());
        claimed.values().removeIf(List::isEmpty);
        return claimed;
    }

    private Set<MemberId> joined(Collection<MemberId> members) {
        Set<MemberId> joined = new LinkedHashSet<>(members);
        var found = states.apply(joined.stream().map(MemberEvent::aggregate).toList());
        joined.removeIf(member ->
                !(stateOf(MemberEvent.aggregate(member), found) instanceof MemberState.Joined));
        return joined;
    }

    private static State stateOf(AggregateId id, Map<AggregateId, State> found) {
        return Objects.requireNonNull(found.get(id));
    }

    @Override
    public List<Claimed> claimedBy(MemberId member) {
        AggregateId id = AddressesEvent.aggregate(member);
        var state = (AddressesState) stateOf(id, states.apply(List.of(id)));
        return state.claimed().stream()
                .filter(each -> each.text() != null)
                .map(each -> new Claimed(Objects.requireNonNull(each.text()), each.at()))
                .toList();
    }
}
