package app.foyer.server.switching;

import app.foyer.server.error.FrontCode;
import app.foyer.server.error.FrontRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file as it was sent, kept on the disk until it is closed. */
record Received(Path path) implements AutoCloseable {

    /**
     * Takes the file in, as large as it may be at most.
     *
     * @throws FrontRefused {@code archive-too-large}
     */
    static Received of(InputStream body, long bytesMax) throws IOException {
        Path path = Files.createTempFile("foyer-switching-", ".in");
        Received received = new Received(path);
        try (OutputStream out = Files.newOutputStream(path)) {
            new Bounded(body, bytesMax).transferTo(out);
            return received;
        } catch (IOException | RuntimeException e) {
            received.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    static FrontRefused tooLarge(String what, long max) {
        return new FrontRefused(
                FrontCode.ARCHIVE_TOO_LARGE, "There is room for %d %s.".formatted(max, what));
    }
}
