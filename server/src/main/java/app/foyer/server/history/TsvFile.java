package app.foyer.server.history;

import app.foyer.server.say.Unable;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A tab-separated file, read line by line: UTF-8, one header line, no quoting. What is no line of
 * its columns is reported, and skipped. Used by one thread.
 */
final class TsvFile implements AutoCloseable {
    /** A line over this is not kept in memory. */
    static final int LINE_BYTES_MAX = 1 << 20;

    private static final int BUFFER_BYTES = 1 << 16;

    private final String name;
    private final int columns;
    private final InputStream in;
    private final Reports reports;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;
    private long bytesRead;

    /**
     * Opens it.
     *
     * @throws Unable if its first line is not this header
     */
    TsvFile(Path path, List<String> header, Reports reports) throws IOException {
        this.name = String.valueOf(path.getFileName());
        this.columns = header.size();
        this.reports = reports;
        this.in = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES);
        String first = readLine() ? line.toString(StandardCharsets.UTF_8) : "";
        if (!first.strip().equals(String.join("\t", header))) {
            in.close();
            throw new Unable(
                    Unable.WRONG_ASKING,
                    path + " does not begin with the columns " + String.join(", ", header) + ".");
        }
    }

    /** The next line that has all its columns; empty at the end. */
    Optional<Row> next() throws IOException {
        while (readLine()) {
            try {
                List<String> cells = List.of(text().split("\t", -1));
                if (cells.size() != columns) {
                    throw new Malformed(
                            columns + " columns are expected, " + cells.size() + " are there");
                }
                return Optional.of(new Row(name, number, cells));
            } catch (Malformed e) {
                reports.report(name + ":" + number, e.reason());
            }
        }
        return Optional.empty();
    }

    /** How much of the file was read. */
    long bytesRead() {
        return bytesRead;
    }

    private String text() throws Malformed {
        if (line.size() > LINE_BYTES_MAX) {
            throw new Malformed("the line is longer than " + LINE_BYTES_MAX + " bytes");
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line.toByteArray());
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            if (text.indexOf('\0') >= 0) {
                throw new Malformed("there is a zero character in the line");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new Malformed("this is not UTF-8");
        }
    }

    /** Reads up to the next line break; false at the end. */
    private boolean readLine() throws IOException {
        line.reset();
        int read = in.read();
        if (read < 0) {
            return false;
        }
        while (read >= 0 && read != '\n') {
            if (line.size() <= LINE_BYTES_MAX && read != '\r') {
                line.write(read);
            }
            bytesRead++;
            read = in.read();
        }
        number++;
        bytesRead++;
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
