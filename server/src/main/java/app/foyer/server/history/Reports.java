package app.foyer.server.history;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines that were left out, and why: the first of them to a person, all of them to a file. */
final class Reports implements AutoCloseable {
    private static final int SHOWN_MAX = 100;

    private final PrintStream shown;
    private final Path file;
    private final BufferedWriter writer;
    private int count;

    Reports(PrintStream shown, Path file) {
        this.shown = shown;
        this.file = file;
        try {
            this.writer = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void report(String place, String reason) {
        String line = place + ": " + reason;
        count++;
        if (count <= SHOWN_MAX) {
            shown.println(line);
        } else if (count == SHOWN_MAX + 1) {
            shown.println("More lines are reported in " + file + ".");
        }
        try {
            writer.write(line);
            writer.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized int count() {
        return count;
    }

    @Override
    public synchronized void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
