package app.foyer.server.embedded;

import app.foyer.server.say.Unable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A folder that keeps an installation's data; one process holds it at a time. */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "foyer.lock";
    private static final String MASTER_KEYS = "master.keys";

    private final Path path;
    private final FileChannel channel;
    private final RunningFile running;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
        this.running = new RunningFile(path);
    }

    /**
     * Takes the folder, and makes it if need be.
     *
     * @param doing the command that takes it
     * @throws Unable if another process holds it; the line names that process
     */
    public static DataFolder take(Path path, String doing) {
        Path folder = path.toAbsolutePath().normalize();
        FileChannel channel = tryLock(folder);
        if (channel == null) {
            throw new Unable(takenLine(folder));
        }
        DataFolder taken = new DataFolder(folder, channel);
        taken.running.write(new Running(ProcessHandle.current().pid(), doing, null, null, null));
        return taken;
    }

    /** Who holds the folder; empty if nobody does, or nobody can tell. */
    public static Optional<Running> holder(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        if (!Files.exists(folder.resolve(LOCK))) {
            return Optional.empty();
        }
        FileChannel channel = tryLock(folder);
        if (channel == null) {
            return new RunningFile(folder).read();
        }
        close(channel);
        return Optional.empty();
    }

    public Path path() {
        return path;
    }

    /** Tells other processes where this one answers and where its stores are. */
    public void announce(
            String doing, @Nullable String address, @Nullable String management, Stores stores) {
        running.write(
                new Running(ProcessHandle.current().pid(), doing, address, management, stores));
    }

    /** A random password of this folder, made when it is first asked for. */
    String password(String store) {
        return PrivateFile.readOrCreate(path.resolve(store + ".password"), PrivateFile::random);
    }

    /** The master keys of this folder, made when they are first asked for. */
    String masterKeys() {
        return PrivateFile.readOrCreate(
                path.resolve(MASTER_KEYS), () -> "1:" + PrivateFile.randomKey());
    }

    /** Takes over the master keys of another folder. */
    public void adoptMasterKeys(Path file) {
        try {
            PrivateFile.write(path.resolve(MASTER_KEYS), Files.readString(file).strip() + "\n");
        } catch (IOException e) {
            throw new Unable("The master keys in " + file + " cannot be read: " + e, e);
        }
    }

    /** Where a data folder keeps the list of who is forgotten, unless another is named. */
    public static Path forgotten(Path folder) {
        return folder.resolve("forgotten.list");
    }

    /** Takes over the list of who is forgotten. */
    public void adoptForgotten(Path file) {
        try {
            PrivateFile.write(forgotten(path), Files.readString(file));
        } catch (IOException e) {
            throw new Unable("The list in " + file + " cannot be read: " + e, e);
        }
    }

    @Override
    public void close() {
        running.delete();
        close(channel);
    }

    /** The channel that holds the lock, or null if another process does. */
    private static @Nullable FileChannel tryLock(Path folder) {
        try {
            PrivateFile.directory(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (locks(channel)) {
                return channel;
            }
            channel.close();
            return null;
        } catch (IOException e) {
            throw new Unable("The data folder " + folder + " cannot be used: " + e, e);
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String takenLine(Path folder) {
        String who =
                new RunningFile(folder)
                        .read()
                        .map(running ->
                                "foyer "
                                        + running.doing()
                                        + ", process "
                                        + running.pid()
                                        + (running.address() == null
                                                ? ""
                                                : ", " + running.address()))
                        .orElse("a process that is just starting or stopping");
        return "The data folder "
                + folder
                + " belongs to a running server ("
                + who
                + "). Stop it first, or choose another folder with --data.";
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
