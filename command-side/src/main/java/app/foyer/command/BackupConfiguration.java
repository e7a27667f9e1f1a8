package app.foyer.command;

import app.foyer.command.CommandSideConfiguration.Database;
import app.foyer.command.backup.Backup;
import app.foyer.command.backup.BackupUnusable;
import app.foyer.command.backup.Restore;
import app.foyer.command.keys.MasterKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;

/** Puts backup and restore together, for commands that run beside a server or without one. */
public final class BackupConfiguration {
    private BackupConfiguration() {}

    /**
     * Writes a backup into an empty folder, while others write to the log.
     *
     * @param goingOn is run now and then; what it throws ends the work
     * @return the last position in it
     * @throws IllegalStateException if the databases cannot be read; the folder is empty then
     */
    public static long take(
            Database log, Database keys, Path folder, Instant now, Runnable goingOn) {
        return said(() ->
                new Backup(DatabasePool.unpooled(log), DatabasePool.unpooled(keys), goingOn)
                        .take(folder, now));
    }

    /**
     * Looks at a backup: whether it is whole, undamaged, and opened by the master keys.
     *
     * @throws IllegalStateException if it is not
     */
    public static Restorable look(Path folder, String masterKeys) {
        return new Restorable(said(() -> new Restore(folder, MasterKeys.parse(masterKeys))));
    }

    /** A backup that can be restored. */
    public static final class Restorable {
        private final Restore restore;

        private Restorable(Restore restore) {
            this.restore = restore;
        }

        /**
         * Loads it into empty databases.
         *
         * @param goingOn is run now and then; what it throws ends the work
         * @return the last position in it
         * @throws IllegalStateException if it is of a newer version, if something is there already,
         *     or if the databases cannot be written; no rows are written then
         */
        public long load(Database log, Database keys, Runnable goingOn) {
            return said(() ->
                    restore.load(DatabasePool.unpooled(log), DatabasePool.unpooled(keys), goingOn));
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T done() throws IOException, SQLException;
    }

    private static <T> T said(Work<T> work) {
        try {
            return work.done();
        } catch (BackupUnusable e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("the backup cannot be read or written", e);
        } catch (SQLException e) {
            throw new IllegalStateException("the databases do not do it: " + e.getMessage(), e);
        }
    }
}
