package app.foyer.server.history;

import app.foyer.contract.Authorship;
import app.foyer.contract.command.BulkCommands;
import app.foyer.contract.command.Command;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Remembers what it is told; what it has heard before changes nothing. */
final class ListeningLog implements BulkCommands {
    private final Set<Command> known = new HashSet<>();
    private final List<Dated> heard = new ArrayList<>();

    @Override
    public List<Outcome> sendAll(List<Dated> commands, Authorship authorship) {
        heard.addAll(commands);
        return commands.stream()
                .map(dated -> (Outcome) new Outcome.Done(known.add(dated.command())))
                .toList();
    }

    @Override
    public long position() {
        return heard.size();
    }

    List<Dated> heard() {
        return heard;
    }

    <C> List<C> heard(Class<C> kind) {
        return heard.stream().map(Dated::command).filter(kind::isInstance).map(kind::cast).toList();
    }
}
