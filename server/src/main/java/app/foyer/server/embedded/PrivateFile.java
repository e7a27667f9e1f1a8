package app.foyer.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Files and folders that only their owner may read. */
final class PrivateFile {
    private static final int PASSWORD_BYTES = 24;
    private static final int KEY_BYTES = 32;

    private PrivateFile() {}

    /** Writes the whole file, so that a reader sees the old text or the new. */
    static void write(Path path, String text) {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(
                    fresh,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the whole file, unless that is what it says: a disk may be full. */
    static void ensure(Path path, String text) {
        try {
            if (!Files.exists(path) || !Files.readString(path).equals(text)) {
                write(path, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String readOrCreate(Path path, Supplier<String> text) {
        try {
            if (!Files.exists(path)) {
                write(path, text.get() + "\n");
            }
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a folder (and those above it) if it is missing. */
    static void directory(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (path.getParent() != null) {
            Files.createDirectories(path.getParent());
        }
        Files.createDirectory(
                path,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** A password: 192 random bits, as hexadecimal digits. */
    static String random() {
        return HexFormat.of().formatHex(bytes(PASSWORD_BYTES));
    }

    /** A key: 256 random bits, in base 64. */
    static String randomKey() {
        return Base64.getEncoder().encodeToString(bytes(KEY_BYTES));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
