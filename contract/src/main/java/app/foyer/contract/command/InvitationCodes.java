package app.foyer.contract.command;

import app.foyer.contract.id.InvitationId;

/** The codes of invitations: words that open a door. Only their keyed hashes are stored. */
public interface InvitationCodes {
    /** A new one, of 100 random bits, as letters and digits. */
    String next();

    /**
     * The id of the invitation whose code this is, the same on every node; of what is no code, that
     * of an invitation which does not exist.
     */
    InvitationId of(String code);
}
