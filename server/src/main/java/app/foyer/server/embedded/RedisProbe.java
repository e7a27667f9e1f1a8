package app.foyer.server.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;

/**
 * Asks a Redis on this machine who it is, in its own protocol's inline form; the driver belongs to
 * the query side.
 *
 * @param password of {@code user}
 */
record RedisProbe(int port, String user, String password) {
    private static final int TIMEOUT_MS = 2_000;
    private static final String PROCESS = "process_id:";

    /** The process that listens on the port and knows our password; empty if there is none. */
    OptionalLong process() {
        return ask("INFO server").stream()
                .filter(line -> line.startsWith(PROCESS))
                .mapToLong(line -> Long.parseLong(line.substring(PROCESS.length()).strip()))
                .findFirst();
    }

    /** Whether it answers ordinary commands: it does not while it reads its file. */
    boolean isReady() {
        return ask("EXISTS ready").contains(":0");
    }

    /** The lines of the answer; empty if nobody answers. */
    private List<String> ask(String command) {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            socket.setSoTimeout(TIMEOUT_MS);
            String request = "AUTH " + user + " " + password + "\r\n" + command + "\r\nQUIT\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            try (BufferedReader answer =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII))) {
                return answer.lines().toList();
            }
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
