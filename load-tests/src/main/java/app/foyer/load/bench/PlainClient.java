package app.foyer.load.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The least that a client of HTTP can be: one connection, kept alive, one request at a time. On two
 * cores a full client would cost as much as the server that it measures.
 */
final class PlainClient implements AutoCloseable {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;

    PlainClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
    }

    /**
     * Sends one request after the other.
     *
     * @return the last answer's length in bytes
     */
    static int sendAll(int port, List<byte[]> requests) throws IOException {
        int bytes = 0;
        try (PlainClient client = new PlainClient(port)) {
            for (byte[] request : requests) {
                bytes = client.send(request);
            }
        }
        return bytes;
    }

    /** What goes over the wire to get {@code path}. */
    static byte[] request(String path, String token) {
        return String.join(
                        "\r\n",
                        "GET " + path + " HTTP/1.1",
                        "Host: localhost",
                        "Authorization: Bearer " + token,
                        "",
                        "")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** What goes over the wire to send {@code json} to {@code path}. */
    static byte[] post(String path, String token, String json) {
        return String.join(
                        "\r\n",
                        "POST " + path + " HTTP/1.1",
                        "Host: localhost",
                        "Authorization: Bearer " + token,
                        "Content-Type: application/json",
                        "Content-Length: " + json.length(),
                        "",
                        json)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Sends a request and reads its answer to the end.
     *
     * @return the answer's length in bytes, without its head
     * @throws IOException if it is no success, or has neither a length nor chunks
     */
    int send(byte[] request) throws IOException {
        out.write(request);
        String status = line();
        if (!status.startsWith("HTTP/1.1 20")) {
            throw new IOException(
                    new String(request, StandardCharsets.US_ASCII).lines().findFirst().orElse("")
                            + " was answered "
                            + status);
        }
        int length = -1;
        boolean isChunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding: chunked")) {
                isChunked = true;
            }
        }
        if (isChunked) {
            return chunks();
        }
        if (length < 0) {
            throw new IOException("an answer without a length");
        }
        in.skipNBytes(length);
        return length;
    }

    private int chunks() throws IOException {
        int total = 0;
        while (true) {
            int size = Integer.parseInt(line(), 16);
            in.skipNBytes(size);
            line();
            if (size == 0) {
                return total;
            }
            total += size;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
