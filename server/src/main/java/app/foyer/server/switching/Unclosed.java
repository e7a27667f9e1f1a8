package app.foyer.server.switching;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** An entry of an archive: who writes it closes it, and the archive goes on. */
final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void flush() {
        // The archive is flushed once, at its end.
    }

    @Override
    public void close() {
        // The archive is closed by who opened it.
    }
}
