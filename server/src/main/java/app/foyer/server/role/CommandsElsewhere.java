package app.foyer.server.role;

import app.foyer.contract.Authorship;
import app.foyer.contract.command.BulkCommands;
import java.util.List;

/** Many commands at a time, which another server does. */
record CommandsElsewhere() implements BulkCommands {
    @Override
    public List<Outcome> sendAll(List<Dated> commands, Authorship authorship) {
        throw QueriesElsewhere.notServed(Role.COMMAND);
    }

    @Override
    public long position() {
        throw QueriesElsewhere.notServed(Role.COMMAND);
    }
}
