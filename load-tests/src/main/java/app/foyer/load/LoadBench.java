package app.foyer.load;

import io.gatling.app.Gatling$;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets newcomers arrive at a running server, and ends with one line of figures. What can be set
 * stands in {@code Load}. Gatling asks for {@code --add-opens=java.base/java.lang=ALL-UNNAMED}.
 */
public final class LoadBench {
    private LoadBench() {}

    /**
     * Runs; the status is 0 if all the scenario's assertions hold.
     *
     * @param arguments the folder for Gatling's reports; {@code data/load} if it is not given
     */
    public static void main(String[] arguments) throws IOException {
        Path results = Path.of(arguments.length > 0 ? arguments[0] : "data/load");
        System.exit(run(results));
    }

    /** Runs once, prints the result, and gives Gatling's exit status. */
    static int run(Path results) throws IOException {
        Files.createDirectories(results);
        // Gatling's main would end the process before the result could be printed.
        int status =
                Gatling$.MODULE$.fromArgs(
                        new String[] {
                            "-s", NewcomersArrive.class.getName(), "-rf", results.toString()
                        });
        System.out.println(LoadResult.newestIn(results));
        return status;
    }
}
