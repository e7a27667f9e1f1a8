package app.foyer.command.backup;

import app.foyer.command.backup.Manifest.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Takes a backup of the log and the keys. */
public final class Backup {
    private static final int LOOK_UP_EVERY_ROWS = 10_000;

    private final DataSource log;
    private final DataSource keys;
    private final Runnable goingOn;

    /**
     * @param goingOn is run now and then; what it throws ends the work
     */
    public Backup(DataSource log, DataSource keys, Runnable goingOn) {
        this.log = log;
        this.keys = keys;
        this.goingOn = goingOn;
    }

    /**
     * Writes a backup into an empty folder, while others write to the log. If it fails, the folder
     * is empty again; once it returns, the files are durable.
     *
     * @return the last position in it
     */
    public long take(Path folder, Instant now) throws IOException, SQLException {
        List<Path> written = new ArrayList<>();
        try {
            String logSchema = Schema.LOG.version(log);
            String keysSchema = Schema.KEYS.version(keys);
            List<File> logFiles = dump(log, Table.OF_THE_LOG, folder, written);
            // After the log: see the package.
            List<File> keyFiles = dump(keys, Table.OF_THE_KEYS, folder, written);
            long position = logFiles.getFirst().rows();
            Manifest manifest =
                    new Manifest(
                            Manifest.FORMAT,
                            now,
                            position,
                            logSchema,
                            keysSchema,
                            logFiles,
                            keyFiles);
            written.add(create(folder.resolve(Manifest.NAME)));
            manifest.write(folder);
            for (Path file : written) {
                force(file, StandardOpenOption.WRITE);
            }
            force(folder, StandardOpenOption.READ);
            return position;
        } catch (IOException | SQLException | RuntimeException e) {
            for (Path file : written) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
    }

    private List<File> dump(
            DataSource database, List<Table> tables, Path folder, List<Path> written)
            throws IOException, SQLException {
        List<File> files = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            for (Table table : tables) {
                Path path = create(folder.resolve(table.file()));
                written.add(path);
                files.add(dump(connection, table, path));
            }
            connection.rollback();
        }
        return files;
    }

    private File dump(Connection connection, Table table, Path path)
            throws IOException, SQLException {
        List<String> columns = columns(connection, table);
        String sql = "copy %s (%s) to stdout".formatted(table.name(), String.join(", ", columns));
        long rows = 0;
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
            CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                out.write(row);
                if (++rows % LOOK_UP_EVERY_ROWS == 0) {
                    goingOn.run();
                }
            }
        }
        return new File(table.file(), table.name(), columns, rows, Manifest.sha256(path));
    }

    private static List<String> columns(Connection connection, Table table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet row =
                connection
                        .getMetaData()
                        .getColumns(null, connection.getSchema(), table.name(), null)) {
            while (row.next()) {
                columns.add(row.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }

    /** A file that its owner alone may read. */
    private static Path create(Path file) throws IOException {
        return Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
