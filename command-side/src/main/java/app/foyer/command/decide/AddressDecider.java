package app.foyer.command.decide;

import static app.foyer.contract.Refusal.ADDRESSES_TOO_MANY;
import static app.foyer.contract.Refusal.ADDRESS_CONTESTED;

import app.foyer.contract.Limits;
import app.foyer.contract.Refused;
import app.foyer.contract.command.AddressCommand;
import app.foyer.contract.command.AddressCommand.ClaimAddress;
import app.foyer.contract.command.AddressCommand.ReleaseAddress;
import app.foyer.contract.event.AddressEvent.AddressClaimed;
import app.foyer.contract.event.AddressEvent.AddressReleased;
import app.foyer.contract.event.AddressesEvent.AddressAdded;
import app.foyer.contract.event.AddressesEvent.AddressRemoved;
import app.foyer.contract.event.Event;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.List;

/**
 * Decides who may say that an address in another network is theirs. Whether it is true is not known
 * here, so an address that one member claims can be claimed by another.
 */
final class AddressDecider {
    private AddressDecider() {}

    static List<Event> decide(AddressCommand command, Facts facts, Instant now) {
        List<MemberId> claimants = facts.address(command.address().id()).claimants();
        boolean claims = claimants.contains(command.member());
        return switch (command) {
            case ClaimAddress c -> {
                Rights.requireActive(c.member(), facts, now);
                yield claims ? List.of() : claim(c, claimants, facts, now);
            }
            case ReleaseAddress c -> claims ? release(c, facts, now) : List.of();
        };
    }

    private static List<Event> claim(
            ClaimAddress c, List<MemberId> claimants, Facts facts, Instant now) {
        if (facts.addresses(c.member()).claimed().size() >= Limits.ADDRESSES_MAX) {
            throw new Refused(ADDRESSES_TOO_MANY);
        }
        if (claimants.size() >= Limits.CLAIMANTS_MAX) {
            throw new Refused(ADDRESS_CONTESTED);
        }
        String address = c.address().id();
        return List.of(
                new AddressClaimed(address, c.member(), now),
                new AddressAdded(c.member(), address, now, c.address().text()));
    }

    private static List<Event> release(ReleaseAddress c, Facts facts, Instant now) {
        facts.addresses(c.member());
        String address = c.address().id();
        return List.of(
                new AddressReleased(address, c.member(), now),
                new AddressRemoved(c.member(), address, now));
    }
}
