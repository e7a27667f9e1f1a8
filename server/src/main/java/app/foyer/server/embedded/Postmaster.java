package app.foyer.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The process that Postgres is on a folder, by its own file.
 *
 * @param data the folder
 * @param programs where our programs lie: the file of a process that has ended may name another
 *     one, to which its number was given
 */
record Postmaster(Path data, Path programs) {

    /** It, if it runs. */
    Optional<Daemon> running() {
        try {
            List<String> lines = Files.readAllLines(file());
            Path ours = programs.toRealPath();
            // Where the system does not tell, Postgres itself decides: it will not start twice.
            return Daemon.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(daemon -> daemon.runsFrom(ours));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Deletes what one that has ended left: Postgres would not start beside it. */
    void deleteStale() {
        try {
            if (running().isEmpty()) {
                Files.deleteIfExists(file());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }
}
