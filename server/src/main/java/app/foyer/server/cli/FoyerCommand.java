package app.foyer.server.cli;

import app.foyer.server.say.Unable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** The command line. Without a command: a server on the stores that the settings name. */
@Command(
        name = "foyer",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = FoyerVersion.class,
        description = {
            "An engine for feeds and recommendations: a newcomer's first evening is spent in a"
                    + " lively community.",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {"", "More about a command: foyer COMMAND --help"},
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            VerifyCommand.class,
            ProjectionsCommand.class,
            RebuildCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            BenchCommand.class,
            DrillCommand.class,
            EvaluateCommand.class
        })
public final class FoyerCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(FoyerCommand.class);

    /** They tell where they are run from, whatever follows their names. */
    private static final Set<String> ELSEWHERE = Set.of("bench", "drill", "evaluate");

    @Unmatched private final List<String> settings = new ArrayList<>();

    FoyerCommand() {}

    /** Runs what the arguments ask for. Answers the exit status. */
    public static int run(String... arguments) {
        CommandLine foyer = new CommandLine(new FoyerCommand());
        foyer.getSubcommands()
                .forEach((name, command) ->
                        command.setUnmatchedArgumentsAllowed(ELSEWHERE.contains(name)));
        return foyer.setUsageHelpWidth(100)
                .setExecutionExceptionHandler(FoyerCommand::failed)
                .setParameterExceptionHandler(FoyerCommand::misunderstood)
                .execute(arguments);
    }

    @Override
    public Integer call() {
        for (String setting : settings) {
            if (!setting.startsWith("--")) {
                throw new Unable(
                        Unable.WRONG_ASKING,
                        "There is no command " + setting + "; foyer --help lists those there are.");
            }
        }
        return ImageServer.run(settings);
    }

    private static int failed(
            Exception exception, CommandLine command, CommandLine.ParseResult asked) {
        if (exception instanceof Unable unable) {
            say(command.getErr(), unable.getMessage());
            return unable.exitStatus();
        }
        LOG.info("The command failed", exception);
        say(command.getErr(), "Foyer failed: " + exception + " (the log has the details)");
        return Unable.NOT_POSSIBLE;
    }

    private static int misunderstood(CommandLine.ParameterException exception, String[] arguments) {
        say(exception.getCommandLine().getErr(), exception.getMessage());
        return Unable.WRONG_ASKING;
    }

    private static void say(PrintWriter err, @Nullable String line) {
        err.println(String.valueOf(line).replaceAll("\\s+", " "));
        err.flush();
    }
}
