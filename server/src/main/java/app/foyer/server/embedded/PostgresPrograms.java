package app.foyer.server.embedded;

import app.foyer.server.say.Unable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Postgres's own programs. They refuse to run as root; a root user (in a container, say) runs them
 * in a user namespace, where nobody is root.
 */
final class PostgresPrograms {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path home;
    private final List<String> prefix;

    PostgresPrograms(Path home) {
        this.home = home;
        this.prefix = System.getProperty("user.name", "").equals("root") ? unshare() : List.of();
    }

    /** Runs it to its end. */
    Program.Ended run(String program, String... arguments) {
        return Program.run(command(program, arguments), PATIENCE);
    }

    /** As {@link #run}, and a bad ending is an error. */
    void runWell(String program, String... arguments) {
        Program.Ended ended = run(program, arguments);
        if (!ended.well()) {
            throw new Unable(program + " failed: " + ended.words().replaceAll("\\s+", " "));
        }
    }

    private List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> unshare() {
        try {
            if (Program.run(List.of("unshare", "-U", "true"), PATIENCE).well()) {
                return List.of("unshare", "-U");
            }
        } catch (Unable e) {
            throw new Unable(NOT_AS_ROOT, e);
        }
        throw new Unable(NOT_AS_ROOT);
    }

    private static final String NOT_AS_ROOT =
            "Postgres does not run as root, and this machine lets no user namespace be made for it:"
                    + " start Foyer as another user, or set FOYER_POSTGRES_URL, FOYER_KEYS_URL and"
                    + " FOYER_REDIS_URL.";
}
