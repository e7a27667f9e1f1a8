package app.foyer.contract.command;

import app.foyer.contract.Handle;
import app.foyer.contract.id.MemberId;
import java.util.Optional;

/** Whose a handle is. */
public interface Handles {
    /**
     * A handle as it is written; its id is a keyed hash, the same on every node.
     *
     * @throws app.foyer.contract.Refused {@code handle-invalid}
     */
    Handle of(String written);

    /** Who has it; empty if nobody does. */
    Optional<MemberId> holderOf(Handle handle);
}
