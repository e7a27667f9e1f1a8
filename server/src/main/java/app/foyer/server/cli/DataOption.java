package app.foyer.server.cli;

import app.foyer.server.embedded.DataFolder;
import app.foyer.server.embedded.ExternalStores;
import app.foyer.server.say.Unable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.StandardEnvironment;
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

    /**
     * Checks that something is kept there, or elsewhere by the settings or by who runs on it.
     *
     * @throws Unable if nothing ever was
     */
    void requireInstallation() {
        boolean elsewhere =
                DataFolder.holder(folder).isPresent()
                        || ExternalStores.read(new StandardEnvironment()).log().isPresent();
        if (!elsewhere && !Files.isDirectory(folder.resolve("postgres"))) {
            throw new Unable(
                    Unable.WRONG_ASKING,
                    "There is no installation in %s: say where by --data (./foyer demo has its own in ./data/demo)."
                            .formatted(folder));
        }
    }
}
