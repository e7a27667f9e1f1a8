package app.foyer.load;

import io.gatling.app.Gatling$;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Lets newcomers arrive at a running server, and ends with one line of figures. Gatling asks for
 * {@code --add-opens=java.base/java.lang=ALL-UNNAMED}.
 */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Newcomers arrive at a running server, at a constant rate.")
final class LoadBench implements Callable<Integer> {
    private static final int NO_SERVER = 1;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    @Option(
            names = "--url",
            description = "Of the server (${DEFAULT-VALUE}).",
            defaultValue = "http://localhost:8080")
    private String url = "";

    @Option(
            names = "--newcomers-per-second",
            description = "Who arrive, whether the server keeps up or not (${DEFAULT-VALUE}).",
            defaultValue = "10")
    private double newcomersPerSecond;

    @Option(
            names = "--seconds",
            description = "For how long they arrive (${DEFAULT-VALUE}).",
            defaultValue = "30")
    private int seconds;

    @Option(
            names = "--reports",
            description = "The folder for Gatling's reports (${DEFAULT-VALUE}).",
            defaultValue = "data/load")
    private Path reports = Path.of("data/load");

    @Override
    public Integer call() throws IOException {
        if (!answers(URI.create(url))) {
            System.err.println("There is no server at " + url + ": start one with ./foyer demo.");
            return NO_SERVER;
        }
        new Load(url, newcomersPerSecond, Duration.ofSeconds(seconds)).toProperties();
        Files.createDirectories(reports);
        // Gatling's main would end the process before the result could be printed.
        int status =
                Gatling$.MODULE$.fromArgs(
                        new String[] {
                            "-s", NewcomersArrive.class.getName(), "-rf", reports.toString()
                        });
        System.out.println(LoadResult.newestIn(reports));
        return status;
    }

    private static boolean answers(URI server) {
        int usual = "https".equals(server.getScheme()) ? HTTPS_PORT : HTTP_PORT;
        int port = server.getPort() < 0 ? usual : server.getPort();
        try (Socket _ = new Socket(server.getHost(), port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
