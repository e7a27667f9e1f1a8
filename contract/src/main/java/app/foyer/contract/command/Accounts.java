package app.foyer.contract.command;

import app.foyer.contract.Account;
import app.foyer.contract.id.MemberId;
import java.util.Optional;

/** Whose a login is. */
public interface Accounts {
    /** The account of a token's subject; its id is a keyed hash, the same on every node. */
    Account of(String sub);

    /** The member who joined with this login; empty if nobody has yet. */
    Optional<MemberId> memberOf(String sub);
}
