package app.foyer.server.cli;

import app.foyer.command.CommandSideConfiguration.Database;
import app.foyer.server.embedded.Stores;
import app.foyer.server.say.Unable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** What backup and restore have in common. */
final class BackupFolder {
    private BackupFolder() {}

    static Database log(Stores stores) {
        return new Database(stores.logUrl(), stores.user(), stores.password());
    }

    static Database keys(Stores stores) {
        return new Database(stores.keysUrl(), stores.user(), stores.password());
    }

    static void requireEmpty(Path folder) {
        try (Stream<Path> inside = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            if (inside.findAny().isPresent()) {
                throw new Unable(
                        Unable.WRONG_ASKING, folder + " is not empty: choose another folder.");
            }
        } catch (IOException e) {
            throw new Unable("The folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Makes a folder that its owner alone may read. */
    static void make(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new Unable("The folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
    }
}
