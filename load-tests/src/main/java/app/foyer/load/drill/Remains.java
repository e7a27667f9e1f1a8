package app.foyer.load.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What killed servers leave running on a data folder: it is ended with the fault, or when the drill
 * itself is interrupted.
 */
final class Remains implements AutoCloseable {
    private static final Set<String> STORES = Set.of("postgres", "redis-server");

    private final Path data;
    private final Thread hook;

    private Remains(Path data) {
        this.data = data;
        this.hook = new Thread(this::end, "drill-end");
    }

    static Remains of(Path data) {
        Remains remains = new Remains(data);
        Runtime.getRuntime().addShutdownHook(remains.hook);
        return remains;
    }

    /** The process that Postgres is on a data folder; empty if there is none. */
    static Optional<ProcessHandle> postmaster(Path data) {
        return named(data.resolve("postgres/postmaster.pid"));
    }

    private static Optional<ProcessHandle> named(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(Remains::isStore);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A file may be older than its process, and the number may be another's by now. */
    private static boolean isStore(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(STORES::contains)
                .isPresent();
    }

    private void end() {
        for (ProcessHandle child : ProcessHandle.current().children().toList()) {
            child.destroyForcibly();
        }
        postmaster(data).ifPresent(ProcessHandle::destroyForcibly);
        named(data.resolve("redis.pid")).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        end();
    }
}
