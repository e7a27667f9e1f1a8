package app.foyer.load.drill;

import app.foyer.server.embedded.DataFolder;
import app.foyer.server.embedded.FreePort;
import app.foyer.server.embedded.Running;
import app.foyer.server.embedded.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A server as a process of its own, which can come to harm and be started again. */
final class Node implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration STOPPED_WITHIN = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(20);
    private static final Duration HEALED_WITHIN = Duration.ofMinutes(4);
    private static final Duration WORK_WITHIN = Duration.ofMinutes(2);

    /** So often in a row it must look healed: what begins to heal looks healed before. */
    private static final int HEALED_LOOKS = 10;

    private final Path data;
    private final Path output;
    private final List<String> arguments;
    private final Map<String, String> settings;
    private final int port;
    private final int managementPort;
    private final Client health;
    private final Client management;
    private String operator = "";
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
        this.management = new Client(managementPort, WORK_WITHIN);
        this.process = start();
    }

    /** A server with stores of its own in a data folder, once it is ready. */
    static Node serve(Path data) throws IOException, InterruptedException {
        return serve(data, Map.of());
    }

    /**
     * A server in a data folder, with stores of its own but where the settings name others.
     *
     * @param settings as environment variables
     */
    static Node serve(Path data, Map<String, String> settings)
            throws IOException, InterruptedException {
        return new Node(data, "serve", true, settings);
    }

    /**
     * Another server on the stores of one that serves: it decides commands only, if it is not told
     * otherwise.
     *
     * @param name by which its connections to Postgres are known
     * @param further settings, as environment variables
     */
    static Node beside(Node first, String name, Map<String, String> further)
            throws IOException, InterruptedException {
        Stores stores = first.stores();
        Map<String, String> settings = new HashMap<>();
        settings.put("FOYER_POSTGRES_URL", stores.logUrl() + "?ApplicationName=" + name);
        settings.put("FOYER_KEYS_URL", stores.keysUrl());
        settings.put("FOYER_POSTGRES_USER", stores.user());
        settings.put("FOYER_POSTGRES_PASSWORD", stores.password());
        settings.put("FOYER_REDIS_URL", Objects.requireNonNull(stores.redisUrl()));
        settings.put("FOYER_MASTER_KEYS", stores.masterKeys());
        settings.put("FOYER_ROLES", "command");
        settings.put("FOYER_DEV_ISSUER", "true");
        settings.put("FOYER_DATA", first.data.toString());
        settings.putAll(further);
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

    /**
     * Waits until it is well, everything that was stored is in every projection, and nothing is
     * being built anew.
     */
    void awaitHealed() throws IOException, InterruptedException {
        long end = System.nanoTime() + HEALED_WITHIN.toNanos();
        int looks = 0;
        while (looks < HEALED_LOOKS) {
            if (System.nanoTime() > end) {
                throw new IOException("it did not heal; " + state());
            }
            Thread.sleep(LOOK_EVERY);
            looks = looksHealed() ? looks + 1 : 0;
        }
    }

    private boolean looksHealed() throws InterruptedException {
        try {
            return isReady() && haveCaughtUp() && !isRebuilding();
        } catch (IOException e) {
            return false;
        }
    }

    boolean isRebuilding() throws IOException, InterruptedException {
        return !health.get("/actuator/rebuild", null).at("/buckets").isEmpty()
                || metric("foyer_rebuild_buckets") > 0;
    }

    private String state() throws IOException, InterruptedException {
        return health.get("/actuator/health", null).body()
                + health.get("/actuator/rebuild", null).body();
    }

    /**
     * A figure of its own, as Prometheus gets it; added up over all that begin so.
     *
     * @param name and, if it is to be one with certain tags, the first of them
     */
    double metric(String name) throws IOException, InterruptedException {
        return health.get("/actuator/prometheus", null)
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** The last position of the log. */
    long head() throws IOException, InterruptedException {
        return position("log");
    }

    /** How far a part is, as its health says. */
    long position(String part) throws IOException, InterruptedException {
        return health.get("/actuator/health", null)
                .at("/components/" + part + "/details/position")
                .asLong(0);
    }

    /** What a part that is well remarks; empty if nothing. */
    String remark(String part) throws IOException, InterruptedException {
        return health.get("/actuator/health", null).text("/components/" + part + "/details/remark");
    }

    /** What only operators may, on its management port; what is not done is an error. */
    Answer operate(String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        if (operator.isEmpty()) {
            try (Client client = client()) {
                operator = client.token("operator", "operator");
            }
        }
        return management.done(method, path, operator, body);
    }

    /** Runs another command on its data folder to the end. Answers the exit status. */
    int run(String command, Consumer<String> heard) throws IOException, InterruptedException {
        return run(List.of(command), heard);
    }

    /** As {@link #run}, with its words. */
    int run(List<String> command, Consumer<String> heard) throws IOException, InterruptedException {
        Path said = data.resolveSibling(command.getFirst() + ".out");
        Files.deleteIfExists(said);
        List<String> words = new ArrayList<>(command);
        words.add("--data=" + data);
        Process running = NodeProgram.start(said, Map.of(), words);
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
        management.close();
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
