package app.foyer.server.role;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A way to a database, on this machine, that can be cut: then nothing comes through any more. */
final class CutLine implements AutoCloseable {
    private static final String JDBC = "jdbc:";

    private final URI database;
    private final ServerSocket door;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private CutLine(URI database) throws IOException {
        this.database = database;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::letIn);
    }

    static CutLine to(String jdbcUrl) throws IOException {
        return new CutLine(URI.create(jdbcUrl.substring(JDBC.length())));
    }

    String url() {
        String there = database.getHost() + ":" + database.getPort();
        return JDBC + database.toString().replace(there, "127.0.0.1:" + door.getLocalPort());
    }

    private void letIn() {
        try {
            while (true) {
                Socket here = door.accept();
                Socket there = new Socket(database.getHost(), database.getPort());
                open.addAll(List.of(here, there));
                Thread.ofVirtual().start(() -> carry(here, there));
                Thread.ofVirtual().start(() -> carry(there, here));
            }
        } catch (IOException _) {
            // It was cut.
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException _) {
            // One of the ends has gone.
        }
    }

    void cut() throws IOException {
        door.close();
        for (Socket each : open) {
            each.close();
        }
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
