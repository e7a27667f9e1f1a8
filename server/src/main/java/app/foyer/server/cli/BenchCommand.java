package app.foyer.server.cli;

import app.foyer.server.say.Unable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Named here for the help; the launcher runs benchmarks from their own module. */
@Command(
        name = "bench",
        description = "Measure: foyer bench NAME prints a table and a last line of figures.")
final class BenchCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new Unable("Benchmarks run from the repository: ./foyer bench NAME");
    }
}
