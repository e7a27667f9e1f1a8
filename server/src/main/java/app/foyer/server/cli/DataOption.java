package app.foyer.server.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which data folder a command is about. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "./data/serve",
            description = "Where the data is kept; ${DEFAULT-VALUE} if not given.")
    private Path folder = Path.of("data", "serve");

    Path folder() {
        return folder;
    }
}
