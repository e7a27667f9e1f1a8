package app.foyer.server.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the stores' programs from the class path into a data folder, once. */
final class Binaries {
    /** Changes with the version of the artifacts, so that new ones are unpacked beside the old. */
    private static final String POSTGRES = "postgres-18.6.0";

    private final Path folder;
    private final Platform platform;

    Binaries(Path dataFolder, Platform platform) {
        this.folder = dataFolder.resolve("binaries");
        this.platform = platform;
    }

    /** The folder with {@code bin/postgres}. */
    Path postgres() {
        Path home = folder.resolve(POSTGRES);
        if (!Files.isDirectory(home)) {
            complete(home, fresh -> unpack(platform.postgres(), fresh));
        }
        return home;
    }

    /** The Redis server that is bundled. */
    Path redis() {
        Path program = folder.resolve(platform.redis());
        if (!Files.exists(program)) {
            complete(program, fresh -> copy(platform.redis(), fresh));
        }
        return program;
    }

    private interface Making {
        void make(Path fresh) throws IOException;
    }

    /** Makes it under another name first: what stands under its own name is whole. */
    private static void complete(Path target, Making making) {
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        try {
            deleteAll(fresh);
            Files.createDirectories(target.getParent());
            making.make(fresh);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream in = open(resource)) {
            Files.copy(in, target);
        }
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
    }

    private static void unpack(String resource, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(open(resource))))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                unpack(entry, tar, target);
                entry = tar.getNextEntry();
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
            throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("an entry outside of its archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, target.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(content, path);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = Binaries.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("not on the class path: " + resource);
        }
        return in;
    }

    static void deleteAll(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
