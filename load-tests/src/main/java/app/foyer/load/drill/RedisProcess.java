package app.foyer.load.drill;

import app.foyer.server.embedded.EmbeddedStores;
import app.foyer.server.embedded.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/** A Redis of the drill's own, which can come to harm and be started again at the same address. */
final class RedisProcess implements AutoCloseable {
    static final String LOOPBACK = "127.0.0.1";
    private static final Duration READY_WITHIN = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(25);

    private final Path folder;
    private final int port = FreePort.any();
    private final List<String> command = new ArrayList<>();
    private Process process;

    private RedisProcess(Path folder, List<String> settings)
            throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        command.add(EmbeddedStores.redisProgram(folder.resolveSibling("programs")).toString());
        command.addAll(List.of("--port", Integer.toString(port), "--bind", LOOPBACK));
        command.addAll(List.of("--dir", folder.toString(), "--save", ""));
        command.addAll(List.of("--maxmemory-policy", "noeviction"));
        command.addAll(List.of("--list-max-listpack-size", "128"));
        command.addAll(settings);
        this.process = start();
    }

    /**
     * Starts one; it answers afterwards.
     *
     * @param folder for what it keeps
     * @param settings more of its options, each followed by its value
     */
    static RedisProcess start(Path folder, List<String> settings)
            throws IOException, InterruptedException {
        return new RedisProcess(folder, settings);
    }

    private Process start() throws IOException, InterruptedException {
        Process started =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        folder.resolve("redis.out").toFile()))
                        .start();
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady()) {
            if (!started.isAlive() || System.nanoTime() > end) {
                started.destroyForcibly();
                throw new IOException("a Redis did not start; why stands in " + folder);
            }
            Thread.sleep(LOOK_EVERY);
        }
        return started;
    }

    /** It is not while it reads its file. */
    private boolean isReady() {
        try {
            return on(Jedis::ping).equals("PONG");
        } catch (JedisException e) {
            return false;
        }
    }

    /** Asks it something. */
    <T> T on(Function<Jedis, T> question) {
        try (Jedis redis = new Jedis(LOOPBACK, port)) {
            return question.apply(redis);
        }
    }

    int port() {
        return port;
    }

    URI uri() {
        return URI.create("redis://" + LOOPBACK + ":" + port);
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it once more, on what it kept. */
    void startAgain() throws IOException, InterruptedException {
        process = start();
    }

    /** SIGSTOP. */
    void stall() throws IOException, InterruptedException {
        Signal.STOP.send(process.pid());
    }

    /** SIGCONT. */
    void goOn() throws IOException, InterruptedException {
        Signal.CONT.send(process.pid());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
