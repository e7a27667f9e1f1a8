package app.foyer.contract.command;

import app.foyer.contract.Authorship;
import app.foyer.contract.Refused;

/** The way in for commands. */
public interface Commands {
    /**
     * Decides {@code command} and stores what follows from it. When this returns, the events are
     * durable.
     *
     * @throws Refused if it is not done; nothing is stored then
     */
    Receipt send(Command command, Authorship authorship);
}
