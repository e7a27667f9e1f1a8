package app.foyer.load.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts Foyer as a process: by the launcher where there is one, which replaces itself by the
 * server, else (in a test) from this process's own class path.
 */
final class NodeProgram {
    private static final String FLAGS =
            "--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
                    + " -XX:+UseCompactObjectHeaders";

    /** Those who are killed after seconds never get to be compiled well: they start sooner so. */
    private static final String SHORT_LIVED = "-Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private NodeProgram() {}

    /**
     * Starts it.
     *
     * @param output where it writes what it says
     * @param settings as environment variables
     */
    static Process start(Path output, Map<String, String> settings, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(program());
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().put("FOYER_JVM", SHORT_LIVED);
        // Its one community opens before anything is in it.
        builder.environment().put("FOYER_OPENING_POSTS", "0");
        builder.environment().put("FOYER_OPENING_MEMBERS", "0");
        // Its few posts are edited as often as callers can.
        builder.environment().put("FOYER_POSTS_EDITS", "1000000");
        builder.environment().putAll(settings);
        return builder.start();
    }

    private static List<String> program() {
        String home = System.getProperty("foyer.home", "");
        Path launcher = Path.of(home, "foyer");
        if (!home.isEmpty() && Files.isExecutable(launcher)) {
            return List.of(launcher.toString());
        }
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of((FLAGS + " " + SHORT_LIVED).split(" ", -1)));
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "app.foyer.server.FoyerServer"));
        return command;
    }
}
