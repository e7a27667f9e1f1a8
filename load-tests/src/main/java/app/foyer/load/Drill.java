package app.foyer.load;

import app.foyer.load.drill.AppendDrill;
import app.foyer.load.drill.ProjectionsDrill;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./foyer drill NAME}: each drill does harm to servers of its own, and says what it did. */
@Command(
        name = "foyer drill",
        mixinStandardHelpOptions = true,
        description = "Does harm to servers of its own, and says what was lost by it.",
        synopsisSubcommandLabel = "NAME",
        subcommands = {AppendDrill.class, ProjectionsDrill.class})
public final class Drill {
    private Drill() {}

    /** Ends the process with the drill's exit status. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Drill()).execute(arguments);
    }
}
