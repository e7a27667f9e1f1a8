package app.foyer.command.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds.
 *
 * @param format 1
 * @param takenAt when it was begun
 * @param position of the last event in it
 * @param logSchema the version of the log's schema
 * @param keysSchema the version of the keys' schema
 * @param log the log's files
 * @param keys the keys' files
 */
record Manifest(
        int format,
        Instant takenAt,
        long position,
        String logSchema,
        String keysSchema,
        List<File> log,
        List<File> keys) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A table's rows.
     *
     * @param columns in the order of the file
     * @param sha256 of the file, as hexadecimal digits
     */
    record File(String name, String table, List<String> columns, long rows, String sha256) {
        /** Names go into SQL and paths: only such as ours. */
        boolean isOf(Table of) {
            return table.equals(of.name())
                    && name.equals(of.file())
                    && columns.stream().allMatch(column -> column.matches("[a-z_]{1,63}"));
        }
    }

    void write(Path folder) throws IOException {
        Files.writeString(
                folder.resolve(NAME),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    }

    /**
     * Reads it.
     *
     * @throws BackupUnusable if there is none, or it is of a format that is not known
     */
    static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new BackupUnusable(folder + " holds no backup: there is no " + NAME);
        }
        try {
            Manifest manifest = JSON.readValue(Files.readString(file), Manifest.class);
            if (manifest.format() != FORMAT) {
                throw new BackupUnusable(
                        "the backup's format is %d, and this version of Foyer reads %d"
                                .formatted(manifest.format(), FORMAT));
            }
            if (!are(manifest.log(), Table.OF_THE_LOG)
                    || !are(manifest.keys(), Table.OF_THE_KEYS)
                    || manifest.log().getFirst().rows() != manifest.position()) {
                throw new BackupUnusable(file + " does not list what a backup holds");
            }
            return manifest;
        } catch (JacksonException | NullPointerException e) {
            throw new BackupUnusable(file + " cannot be read: " + e.getMessage());
        }
    }

    private static boolean are(List<File> files, List<Table> tables) {
        return files.size() == tables.size()
                && IntStream.range(0, files.size()).allMatch(i -> files.get(i).isOf(tables.get(i)));
    }

    static String sha256(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
