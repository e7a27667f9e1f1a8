package app.foyer.contract.command;

import app.foyer.contract.Address;
import app.foyer.contract.Refused;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who says that an address in another network is theirs. */
public interface Addresses {
    /**
     * An address as it is written, with or without a leading {@code @}; its id is a keyed hash, the
     * same on every node.
     *
     * @throws Refused {@code address-invalid}
     */
    Address of(String written);

    /** Who claims each of these addresses and is in the network; nobody claims one left out. */
    Map<Address, List<MemberId>> claimants(Collection<Address> addresses);

    /** What a member claims, the first claimed first; for themselves. */
    List<Claimed> claimedBy(MemberId member);

    /** An address that a member claims, and since when. */
    record Claimed(String address, Instant at) {}
}
