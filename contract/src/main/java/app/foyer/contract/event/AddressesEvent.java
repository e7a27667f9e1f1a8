package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to the list of a member's addresses in other networks. */
public sealed interface AddressesEvent extends Event, PersonalEvent {
    MemberId member();

    /** The keyed hash by which the address is known. */
    String address();

    @Override
    default AggregateId aggregate() {
        return aggregate(member());
    }

    @Override
    default MemberId owner() {
        return member();
    }

    static AggregateId aggregate(MemberId member) {
        return new AggregateId("addresses", member.toString());
    }

    /** An address was added. */
    @StoredAs("addresses.added")
    record AddressAdded(
            MemberId member, String address, Instant at, @Personal @Nullable String text)
            implements AddressesEvent {}

    /** An address was removed. */
    @StoredAs("addresses.removed")
    record AddressRemoved(MemberId member, String address, Instant at) implements AddressesEvent {}
}
