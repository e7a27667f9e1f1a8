package app.foyer.server.caller;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.FindNetwork;

/** Before a network that is not open to everybody, whoever is no member reads nothing. */
public final class Threshold {
    private final Queries queries;

    Threshold(Queries queries) {
        this.queries = queries;
    }

    /**
     * Lets pass members, and everybody where the network shows itself.
     *
     * @throws Refused {@code network-closed}
     */
    public void cross(Caller caller, long atLeast) {
        if (caller.viewer().member() == null
                && !queries.ask(new FindNetwork(), atLeast).value().isShown()) {
            throw new Refused(Refusal.NETWORK_CLOSED);
        }
    }
}
