package app.foyer.contract.command;

import app.foyer.contract.Account;
import app.foyer.contract.id.MemberId;
import java.util.Optional;

/** Whose a login is. */
public interface Accounts {
    /** The account of a token's subject; its id is a keyed hash, the same on every node. */
    Account of(String sub);

    /** Who asked with this login to be let into the network, and is not in; empty if nobody. */
    Optional<MemberId> applicantOf(String sub);

    /** The member who joined with this login; empty if nobody has yet. */
    Optional<MemberId> memberOf(String sub);
}
