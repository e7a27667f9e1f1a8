package app.foyer.contract.command;

import app.foyer.contract.Address;
import app.foyer.contract.AggregateId;
import app.foyer.contract.event.AddressEvent;
import app.foyer.contract.id.MemberId;

/** What a member can ask about their addresses in other networks. */
public sealed interface AddressCommand extends Command {
    MemberId member();

    Address address();

    @Override
    default AggregateId aggregate() {
        return AddressEvent.aggregate(address().id());
    }

    /** Say that an address is one's own, so that who followed it there finds one here. */
    record ClaimAddress(MemberId member, Address address) implements AddressCommand {}

    /** Say so no longer. */
    record ReleaseAddress(MemberId member, Address address) implements AddressCommand {}
}
