package app.foyer.server.cli;

import app.foyer.server.say.Unable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Named here for the help; the launcher runs drills from their own module. */
@Command(
        name = "drill",
        description = "Do harm to servers of the drill's own, and say what was lost by it.")
final class DrillCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new Unable("Drills run from the repository: ./foyer drill NAME");
    }
}
