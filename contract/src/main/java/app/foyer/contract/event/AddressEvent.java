package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;

/** What happens to an address in another network, which is known here as a keyed hash only. */
public sealed interface AddressEvent extends Event {
    String address();

    MemberId member();

    @Override
    default AggregateId aggregate() {
        return aggregate(address());
    }

    static AggregateId aggregate(String address) {
        return new AggregateId("address", address);
    }

    /** A member said that the address is theirs. Others may have said so, too. */
    @StoredAs("address.claimed")
    record AddressClaimed(String address, MemberId member, Instant at) implements AddressEvent {}

    /** A member says so no longer. */
    @StoredAs("address.released")
    record AddressReleased(String address, MemberId member, Instant at) implements AddressEvent {}
}
