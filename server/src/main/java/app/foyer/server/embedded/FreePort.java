package app.foyer.server.embedded;

import app.foyer.server.say.Unable;
import java.io.IOException;
import java.net.BindException;
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
     * Makes sure that a server can listen there; port 0 stands for any.
     *
     * @param option with which another port is chosen
     * @throws Unable if it cannot
     */
    public static void check(String address, int port, String option) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral(address))) {
            socket.getLocalPort();
        } catch (BindException e) {
            throw new Unable(
                    "Port " + port + " is taken: choose another one with " + option + ".", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new Unable(
                    Unable.WRONG_ASKING,
                    "Nobody can listen on " + address + ", port " + port + ": " + e.getMessage());
        }
    }
}
