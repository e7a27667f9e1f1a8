package app.foyer.load;

import app.foyer.load.bench.CommandsBench;
import app.foyer.load.bench.FanoutBench;
import app.foyer.load.bench.FreshBench;
import app.foyer.load.bench.HealBench;
import app.foyer.load.bench.ImportBench;
import app.foyer.load.bench.MemoryBench;
import app.foyer.load.bench.MixBench;
import app.foyer.load.bench.RebuildBench;
import app.foyer.load.bench.RecommendBench;
import app.foyer.load.bench.TimelineBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./foyer bench NAME}: each benchmark prints a table, and a last line of figures. */
@Command(
        name = "foyer bench",
        mixinStandardHelpOptions = true,
        description = "Measures: prints a table and a last line of figures.",
        synopsisSubcommandLabel = "NAME",
        subcommands = {
            CommandsBench.class,
            FanoutBench.class,
            FreshBench.class,
            HealBench.class,
            ImportBench.class,
            LoadBench.class,
            MemoryBench.class,
            MixBench.class,
            RebuildBench.class,
            RecommendBench.class,
            TimelineBench.class
        })
public final class Bench {
    private Bench() {}

    /** Ends the process with the benchmark's exit status. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Bench())
                .setExecutionExceptionHandler((failure, command, _) -> failed(failure, command))
                .execute(arguments);
    }

    /** What cannot be measured is said in a line; what fails, with all there is of it. */
    private static int failed(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof IllegalArgumentException) {
            command.getErr().println(failure.getMessage());
            return command.getCommandSpec().exitCodeOnInvalidInput();
        }
        throw failure;
    }
}
