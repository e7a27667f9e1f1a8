package app.foyer.contract.command;

import app.foyer.contract.Authorship;
import app.foyer.contract.Refused;
import org.jspecify.annotations.Nullable;

/** The way in for commands. */
public interface Commands {
    /**
     * Decides {@code command} and stores what follows from it. When this returns, the events are
     * durable.
     *
     * @param key under which it is done once, however often it is sent; null for each time
     * @throws Refused if it is not done; nothing is stored then
     */
    Receipt send(Command command, Authorship authorship, @Nullable IdempotencyKey key);

    /** As above, without a key. */
    default Receipt send(Command command, Authorship authorship) {
        return send(command, authorship, null);
    }
}
