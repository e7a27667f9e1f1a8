package app.foyer.server.embedded;

import app.foyer.server.say.Unable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds ports. */
public final class FreePort {
    private FreePort() {}

    /** A port of the loopback address on which nobody listens now. */
    public static int any() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Unable("No free port was found: " + e.getMessage(), e);
        }
    }

    /**
     * Makes sure that a server can listen on {@code port}; 0 stands for any.
     *
     * @throws Unable if somebody else does
     */
    public static void check(int port, String option) {
        try (ServerSocket socket = new ServerSocket(port)) {
            socket.getLocalPort();
        } catch (IOException | IllegalArgumentException e) {
            throw new Unable(
                    "Port " + port + " is taken: choose another one with " + option + ".", e);
        }
    }
}
