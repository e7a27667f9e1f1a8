package app.foyer.load.drill;

import app.foyer.load.bench.Deletion;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A file system in memory, with little room, on which Postgres's data lies. */
final class SmallDisk implements AutoCloseable {
    private static final String SIZE = "192m";
    private static final int BLOCK_BYTES = 4_096;
    private static final int ENDED_WITHIN_SECONDS = 60;

    private final Path folder;
    private final Thread hook;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.hook = new Thread(this::unmount, "drill-unmount");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Mounts it; empty where that is not permitted. */
    static Optional<SmallDisk> mount(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString())
                ? Optional.of(new SmallDisk(folder))
                : Optional.empty();
    }

    /** Moves a folder onto it, and leaves a link where it was. */
    void take(Path moved) throws IOException, InterruptedException {
        Path here = folder.resolve(moved.getFileName());
        if (!run("cp", "-a", moved.toString(), here.toString())) {
            throw new IOException("what is in " + moved + " found no room");
        }
        Files.walkFileTree(moved, new Deletion());
        Files.createSymbolicLink(moved, here);
    }

    /** Takes all the room that is left. */
    void fill() throws IOException {
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            byte[] block = new byte[BLOCK_BYTES];
            while (folder.toFile().getUsableSpace() > 0) {
                ballast.write(block);
            }
        }
    }

    /** Gives it back. */
    void makeRoom() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return process.waitFor(ENDED_WITHIN_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private void unmount() {
        try {
            // Lazily: what a killed Postgres has open must not keep it.
            run("umount", "-l", folder.toString());
        } catch (IOException e) {
            System.err.println("It stays mounted: " + folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        unmount();
    }
}
