package app.foyer.server.cli;

import app.foyer.server.say.Unable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Named here for the help; the launcher runs the evaluation from its own module. */
@Command(name = "evaluate", description = "Judge rankings on the newcomers of a recorded history.")
final class EvaluateCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new Unable("Rankings are judged from the repository: ./foyer evaluate FOLDER");
    }
}
