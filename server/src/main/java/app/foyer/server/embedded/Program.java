package app.foyer.server.embedded;

import app.foyer.server.say.Unable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a store's programs to their end. */
final class Program {
    private Program() {}

    /**
     * What a program did.
     *
     * @param status its exit status
     * @param words what it wrote
     */
    record Ended(int status, String words) {
        boolean well() {
            return status == 0;
        }
    }

    /**
     * Runs it, and waits. Output goes through a file: a program that daemonizes would keep a pipe
     * open.
     *
     * @throws Unable if it cannot be started, or has not ended after {@code atMost}
     */
    static Ended run(List<String> command, Duration atMost) {
        try {
            Path output = Files.createTempFile("foyer", ".out");
            try {
                Process process = start(command, output);
                if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    throw new Unable(command.getFirst() + " did not end within " + atMost + ".");
                }
                String words = Files.readString(output, StandardCharsets.ISO_8859_1).strip();
                return new Ended(process.exitValue(), words);
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new Unable(command.getFirst() + " cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unable("Interrupted while waiting for " + command.getFirst() + ".", e);
        }
    }

    /** As {@link #run}, and a bad ending is an error. */
    static String runWell(List<String> command, Duration atMost) {
        Ended ended = run(command, atMost);
        if (!ended.well()) {
            throw new Unable(
                    Path.of(command.getFirst()).getFileName()
                            + " failed: "
                            + ended.words().replaceAll("\\s+", " "));
        }
        return ended.words();
    }

    private static Process start(List<String> command, Path output) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(new ArrayList<>(command))
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        // A locale that the machine lacks stops both stores; they need none.
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }
}
