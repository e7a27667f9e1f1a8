package app.foyer.command.backup;

import app.foyer.command.backup.Manifest.File;
import app.foyer.command.keys.MasterKeys;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A backup that is to be restored: looked at first, then loaded. */
public final class Restore {
    private static final int PIECE_BYTES = 1 << 16;

    private final Path folder;
    private final Manifest manifest;

    /**
     * Looks at a backup: whether it is whole, undamaged, and opened by the master keys.
     *
     * @throws BackupUnusable if it is not
     */
    public Restore(Path folder, MasterKeys masterKeys) throws IOException {
        this.folder = folder;
        this.manifest = Manifest.read(folder);
        for (File file : manifest.log()) {
            requireUndamaged(file);
        }
        for (File file : manifest.keys()) {
            requireUndamaged(file);
            requireOpened(file, masterKeys);
        }
    }

    private void requireUndamaged(File file) throws IOException {
        Path path = folder.resolve(file.name());
        if (!Files.isRegularFile(path)) {
            throw new BackupUnusable("the backup lacks " + file.name());
        }
        if (!Manifest.sha256(path).equals(file.sha256())) {
            throw new BackupUnusable(
                    "the backup is damaged: " + file.name() + " is not as it was written");
        }
    }

    /** Tries one key that each version of the master key wrapped. */
    private void requireOpened(File file, MasterKeys masterKeys) throws IOException {
        int master = file.columns().indexOf("master");
        int wrapped = file.columns().indexOf("wrapped");
        Set<Integer> tried = new HashSet<>();
        try (BufferedReader rows =
                new BufferedReader(new InputStreamReader(unpacked(file), StandardCharsets.UTF_8))) {
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                List<String> values = List.of(row.split("\t", -1));
                int version = Integer.parseInt(values.get(master));
                boolean destroyed = values.get(wrapped).equals("\\N");
                if (!destroyed && tried.add(version)) {
                    // Bytes are written as \\x and hexadecimal digits.
                    String digits = values.get(wrapped).replaceFirst("^\\\\+x", "");
                    masterKeys.requireOpens(version, HexFormat.of().parseHex(digits));
                }
            }
        } catch (IllegalStateException e) {
            throw new BackupUnusable(
                    "these master keys do not open the backup's keys: " + e.getMessage());
        }
    }

    private InputStream unpacked(File file) throws IOException {
        return new GZIPInputStream(Files.newInputStream(folder.resolve(file.name())));
    }

    /**
     * Loads it into empty databases. If that fails, they have no rows.
     *
     * @param goingOn is run now and then; what it throws ends the work
     * @return the last position in it
     * @throws BackupUnusable if it is of a newer version, or something is there already
     */
    public long load(DataSource log, DataSource keys, Runnable goingOn)
            throws IOException, SQLException {
        Schema.LOG.requireKnown(log, manifest.logSchema());
        Schema.KEYS.requireKnown(keys, manifest.keysSchema());
        Schema.LOG.bringTo(log, manifest.logSchema());
        Schema.KEYS.bringTo(keys, manifest.keysSchema());
        try (Connection toKeys = database(keys);
                Connection toLog = database(log)) {
            for (File file : manifest.keys()) {
                load(toKeys, file, goingOn);
            }
            for (File file : manifest.log()) {
                load(toLog, file, goingOn);
            }
            requireNoGap(toLog);
            toKeys.commit();
            toLog.commit();
        }
        return manifest.position();
    }

    private static Connection database(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private void load(Connection connection, File file, Runnable goingOn)
            throws IOException, SQLException {
        requireEmpty(connection, file.table());
        String sql =
                "copy %s (%s) from stdin"
                        .formatted(file.table(), String.join(", ", file.columns()));
        try (InputStream in = unpacked(file)) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            byte[] piece = new byte[PIECE_BYTES];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                copy.writeToCopy(piece, 0, read);
                goingOn.run();
            }
            long rows = copy.endCopy();
            if (rows != file.rows()) {
                throw new BackupUnusable(
                        "%s has %d rows instead of %d".formatted(file.table(), rows, file.rows()));
            }
        }
    }

    private static void requireEmpty(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet any = statement.executeQuery("select 1 from " + table + " limit 1")) {
            if (any.next()) {
                throw new BackupUnusable("the database is not empty: " + table + " has rows");
            }
        }
    }

    private void requireNoGap(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select coalesce(max(position), 0) from event")) {
            row.next();
            if (row.getLong(1) != manifest.position()) {
                throw new BackupUnusable("the backup's log has gaps");
            }
        }
    }
}
