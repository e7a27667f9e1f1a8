package app.foyer.load.bench;

import app.foyer.contract.Authorship;
import app.foyer.contract.Origin;
import app.foyer.contract.command.BulkCommands.Dated;
import app.foyer.contract.command.BulkCommands.Outcome;
import app.foyer.contract.command.BulkCommands.Outcome.NotDone;
import app.foyer.contract.command.Command;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Has a house do what it is told, many commands at a time. */
final class ThroughTheLog implements Consumer<Command> {
    private static final int AT_ONCE = 100_000;

    private final BenchHouse house;
    private final Steps steps = new Steps("Commands done", System.out);
    private final List<Dated> commands = new ArrayList<>();
    private long sent;

    ThroughTheLog(BenchHouse house) {
        this.house = house;
    }

    @Override
    public void accept(Command command) {
        commands.add(new Dated(command, Instant.now()));
        if (commands.size() == AT_ONCE) {
            send();
        }
    }

    private void send() {
        List<Outcome> outcomes =
                house.bulk().sendAll(commands, new Authorship(null, Origin.MEMBER, "bench"));
        for (Outcome outcome : outcomes) {
            if (outcome instanceof NotDone refused) {
                throw new IllegalStateException("a command was not done", refused.why());
            }
        }
        sent += commands.size();
        commands.clear();
        steps.reached(sent);
    }

    /** Waits until all of it can be read. */
    void done() throws InterruptedException {
        send();
        house.awaitProjections();
        steps.done();
    }
}
