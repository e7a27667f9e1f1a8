package app.foyer.server.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server as a process of its own, and the client who talks to it. */
final class Foyer implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration DONE_WITHIN = Duration.ofMinutes(3);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private final int managementPort;

    private Foyer(Process process, int port, int managementPort) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** An answer, whatever its status. */
    record Reply(int status, JsonNode body, long position, boolean stale) {
        Reply(int status, JsonNode body, long position) {
            this(status, body, position, false);
        }

        String text(String pointer) {
            return body.at(pointer).asString();
        }
    }

    static Foyer serve(Path data) throws Exception {
        int port = freePort();
        int managementPort = freePort();
        Process process =
                start(
                        data,
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(port),
                        "--management-port",
                        Integer.toString(managementPort));
        Foyer foyer = new Foyer(process, port, managementPort);
        foyer.await("healthy", () -> foyer.health().at("/status").asString().equals("UP"));
        return foyer;
    }

    /** Runs another command to its end, and answers what it said. */
    static String run(Path data, String... arguments) throws Exception {
        Process process = start(data, arguments);
        if (!process.waitFor(DONE_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("not done: " + List.of(arguments));
        }
        return said(data, arguments[0]);
    }

    static Process start(Path data, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Xmx768m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "app.foyer.server.FoyerServer"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output(data, arguments[0]).toFile());
        builder.environment().put("FOYER_OPENING_POSTS", "0");
        builder.environment().put("FOYER_OPENING_MEMBERS", "0");
        return builder.start();
    }

    static String said(Path data, String command) throws IOException {
        return Files.readString(output(data, command));
    }

    /** All that a server logged, and said where it was started. */
    static String logged(Path data) throws IOException {
        return Files.readString(data.resolve("foyer.log")) + said(data, "serve");
    }

    private static Path output(Path data, String command) {
        return data.resolveSibling(data.getFileName() + "-" + command + ".out");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What a condition may throw while it does not hold yet. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws Exception;
    }

    void await(String what, Condition condition) throws Exception {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new AssertionError("not " + what);
            }
            Thread.sleep(100);
        }
    }

    private static boolean holds(Condition condition) throws InterruptedException {
        try {
            return condition.holds();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return false;
        }
    }

    JsonNode health() throws Exception {
        URI health = URI.create("http://localhost:%d/actuator/health".formatted(managementPort));
        return JSON.readTree(
                client.send(
                                HttpRequest.newBuilder(health).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    /** The log's last position, once all projections have reached it. */
    long caughtUp() throws Exception {
        await("caught up", () -> positions().stream().distinct().count() == 1);
        return positions().getFirst();
    }

    private List<Long> positions() throws Exception {
        JsonNode parts = health().at("/components");
        return List.of(
                parts.at("/log/details/position").asLong(),
                parts.at("/timelines/details/position").asLong(),
                parts.at("/search/details/position").asLong());
    }

    String token(String sub) throws Exception {
        return send("POST", "/dev/tokens", null, 0, "{\"sub\":\"%s\"}".formatted(sub))
                .text("/token");
    }

    Reply get(String path, @Nullable String token) throws Exception {
        return send("GET", path, token, 0, null);
    }

    Reply send(
            String method, String path, @Nullable String token, long atLeast, @Nullable String body)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                        .header("Content-Type", "application/json")
                        .header("Foyer-At-Least", Long.toString(atLeast))
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Reply(
                response.statusCode(),
                response.body().isEmpty()
                        ? JSON.createObjectNode()
                        : JSON.readTree(response.body()),
                response.headers().firstValueAsLong("Foyer-Position").orElse(0),
                response.headers().firstValue("Foyer-Stale").isPresent());
    }

    /** Sends a file. */
    Reply upload(String path, String token, String type, byte[] file) throws Exception {
        HttpResponse<String> response =
                client.send(
                        request(path, token)
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofByteArray(file))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return new Reply(response.statusCode(), JSON.readTree(response.body()), 0);
    }

    /** Gets a file. */
    byte[] download(String path, String token) throws Exception {
        return client.send(request(path, token).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                .header("Authorization", "Bearer " + token);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop, and sees that it does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
                throw new AssertionError("asked to stop, it did not");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.close();
    }
}
