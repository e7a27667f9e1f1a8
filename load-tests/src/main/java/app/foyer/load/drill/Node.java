package app.foyer.load.drill;

import app.foyer.server.embedded.DataFolder;
import app.foyer.server.embedded.FreePort;
import app.foyer.server.embedded.Running;
import app.foyer.server.embedded.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A server as a process of its own, which can come to harm and be started again. */
final class Node implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration STOPPED_WITHIN = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(20);

    private final Path data;
    private final Path output;
    private final List<String> arguments;
    private final Map<String, String> settings;
    private final int port;
    private final int managementPort;
    private final Client health;
    private Process process;

    private Node(Path data, String name, boolean serves, Map<String, String> settings)
            throws IOException, InterruptedException {
        this.data = data;
        this.output = data.resolveSibling(name + ".out");
        this.settings = settings;
        this.port = FreePort.any();
        this.managementPort = FreePort.any();
        this.arguments = serves ? serving() : listening();
        this.health = new Client(managementPort, ANSWERED_WITHIN);
        this.process = start();
    }

    /** A server with stores of its own in a data folder, once it is ready. */
    static Node serve(Path data) throws IOException, InterruptedException {
        return new Node(data, "serve", true, Map.of());
    }

    /**
     * Another server on the stores of one that serves: it decides commands only.
     *
     * @param name by which its connections to Postgres are known
     * @param further settings, as environment variables
     */
    static Node beside(Node first, String name, Map<String, String> further)
            throws IOException, InterruptedException {
        Stores stores = first.stores();
        Map<String, String> settings = new HashMap<>(further);
        settings.put("FOYER_POSTGRES_URL", stores.logUrl() + "?ApplicationName=" + name);
        settings.put("FOYER_KEYS_URL", stores.keysUrl());
        settings.put("FOYER_POSTGRES_USER", stores.user());
        settings.put("FOYER_POSTGRES_PASSWORD", stores.password());
        settings.put("FOYER_REDIS_URL", Objects.requireNonNull(stores.redisUrl()));
        settings.put("FOYER_MASTER_KEYS", stores.masterKeys());
        settings.put("FOYER_ROLES", "command");
        settings.put("FOYER_DEV_ISSUER", "true");
        settings.put("FOYER_DATA", first.data.toString());
        return new Node(first.data, name, false, settings);
    }

    private List<String> serving() {
        return List.of(
                "serve", "--data=" + data, "--port=" + port, "--management-port=" + managementPort);
    }

    private List<String> listening() {
        return List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--management.server.address=127.0.0.1",
                "--management.server.port=" + managementPort,
                "--logging.level.root=WARN");
    }

    /** Starts it once more, at the same address; it is ready afterwards. */
    void startAgain() throws IOException, InterruptedException {
        process = start();
    }

    private Process start() throws IOException, InterruptedException {
        Process started = NodeProgram.start(output, settings, arguments);
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady()) {
            if (!started.isAlive() || System.nanoTime() > end) {
                started.destroyForcibly();
                throw new IOException("a server did not start; what it said: " + said());
            }
            Thread.sleep(LOOK_EVERY);
        }
        return started;
    }

    private boolean isReady() throws InterruptedException {
        try {
            return health.get("/actuator/health", null).text("/status").equals("UP");
        } catch (IOException e) {
            return false;
        }
    }

    private String said() throws IOException {
        return Files.readString(output).lines().reduce("", (_, last) -> last);
    }

    /** One who talks to it. */
    Client client(Duration answeredWithin) {
        return new Client(port, answeredWithin);
    }

    Client client() {
        return client(ANSWERED_WITHIN);
    }

    /** Where its stores are. */
    Stores stores() {
        Running running = DataFolder.holder(data).orElseThrow();
        return Objects.requireNonNull(running.stores());
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGSTOP: it stands still, with all that it holds. */
    void stall() throws IOException, InterruptedException {
        Signal.STOP.send(process.pid());
    }

    /** SIGCONT. */
    void goOn() throws IOException, InterruptedException {
        Signal.CONT.send(process.pid());
    }

    /** Waits until everything that was stored is in every projection. */
    void awaitProjections() throws IOException, InterruptedException {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (!haveCaughtUp()) {
            if (System.nanoTime() > end) {
                throw new IOException("the projections did not catch up");
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    private boolean haveCaughtUp() throws IOException, InterruptedException {
        Answer now = health.get("/actuator/health", null);
        String log = now.text("/components/log/details/position");
        return log.equals(now.text("/components/timelines/details/position"))
                && log.equals(now.text("/components/search/details/position"));
    }

    /** Runs another command on its data folder to the end. Answers the exit status. */
    int run(String command, Consumer<String> heard) throws IOException, InterruptedException {
        Path said = data.resolveSibling(command + ".out");
        Process running = NodeProgram.start(said, Map.of(), List.of(command, "--data=" + data));
        if (!running.waitFor(READY_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            running.destroyForcibly();
            throw new IOException(command + " did not end");
        }
        Files.readString(said).lines().forEach(heard);
        return running.exitValue();
    }

    /** Asks it to stop, and sees that it does. */
    @Override
    public void close() {
        health.close();
        process.destroy();
        try {
            if (!process.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
