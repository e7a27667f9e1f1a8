package app.foyer.server.embedded;

import app.foyer.server.say.Unable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Redis of one data folder, for this machine only. */
final class EmbeddedRedis implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);
    private static final String USER = "foyer";
    private static final Duration READY_WITHIN = Duration.ofMinutes(1);
    private static final Duration ALIVE_WITHIN = Duration.ofSeconds(2);
    private static final Duration POLL_EVERY = Duration.ofMillis(25);

    private final Path data;
    private final Path log;
    private final Path settings;
    private final Path pidFile;
    private final String password;
    private RedisProbe probe;
    private @Nullable Watch watch;

    private EmbeddedRedis(DataFolder folder) {
        this.data = folder.path().resolve("redis");
        this.log = folder.path().resolve("redis.log");
        this.settings = folder.path().resolve("redis.conf");
        this.pidFile = folder.path().resolve("redis.pid");
        this.password = folder.password("redis");
        this.probe = new RedisProbe(portBefore(), USER, password);
    }

    /**
     * Starts it; an orphan of a killed server is stopped before. Until it is closed it is started
     * again, at the same address, should it end.
     */
    static EmbeddedRedis start(DataFolder folder, Binaries binaries) {
        EmbeddedRedis redis = new EmbeddedRedis(folder);
        redis.stop();
        Path server = newest(binaries);
        int port = FreePort.any();
        if (!redis.start(server, port)) {
            // What Redis holds can be built again from the log; a file that it cannot read (of a
            // newer version, say) is set aside.
            redis.setAside();
            redis.startWell(server, port);
        }
        redis.watch = Watch.over("Redis", redis::isAlive, () -> redis.startWell(server, port));
        return redis;
    }

    /** The URL for the application's user. */
    String url() {
        return "redis://" + USER + ":" + password + "@127.0.0.1:" + probe.port();
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
        stop();
    }

    /** A {@code redis-server} on the path if it is newer than the bundled one. */
    private static Path newest(Binaries binaries) {
        Optional<Path> installed =
                List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, "redis-server"))
                        .filter(Files::isExecutable)
                        .filter(program -> version(program).compareTo(RedisVersion.BUNDLED) > 0)
                        .findFirst();
        if (installed.isPresent()) {
            return installed.get();
        }
        LOG.info(
                "The bundled Redis {} predates the fix of CVE-2025-49844. It listens on the loopback"
                        + " address with a random password and is meant for one machine only;"
                        + " install a newer redis-server, or set FOYER_REDIS_URL.",
                RedisVersion.BUNDLED);
        return binaries.redis();
    }

    private static RedisVersion version(Path program) {
        Program.Ended ended =
                Program.run(List.of(program.toString(), "--version"), Duration.ofSeconds(10));
        return RedisVersion.read(ended.words()).orElse(new RedisVersion(0, 0, 0));
    }

    private void startWell(Path server, int port) {
        if (!start(server, port)) {
            throw new Unable("Redis did not start; why stands in " + log + ".");
        }
    }

    /** Whether it came up. */
    private boolean start(Path server, int port) {
        probe = new RedisProbe(port, USER, password);
        try {
            PrivateFile.directory(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrivateFile.write(settings, RedisSettings.text(port, data, log, pidFile, USER, password));
        List<String> command = List.of(server.toString(), settings.toString());
        return Program.run(command, READY_WITHIN).well() && becomesReady();
    }

    /** Reading a large file takes its time; one that has died does not come up any more. */
    private boolean becomesReady() {
        long begun = System.nanoTime();
        Duration waited = Duration.ZERO;
        while (waited.compareTo(READY_WITHIN) < 0) {
            if (probe.isReady()) {
                return true;
            }
            if (waited.compareTo(ALIVE_WITHIN) > 0 && !isAlive()) {
                return false;
            }
            sleep();
            waited = Duration.ofNanos(System.nanoTime() - begun);
        }
        return false;
    }

    private boolean isAlive() {
        try {
            return Daemon.of(Long.parseLong(Files.readString(pidFile).strip())).isPresent();
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    /** Asks it to end, which saves what it holds, and waits for that. */
    private void stop() {
        OptionalLong process = probe.process();
        if (process.isEmpty()) {
            return;
        }
        ProcessHandle handle = ProcessHandle.of(process.getAsLong()).orElse(null);
        if (handle == null) {
            return;
        }
        handle.destroy();
        try {
            handle.onExit().get(READY_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            handle.destroyForcibly();
        }
    }

    private void setAside() {
        try {
            Path aside = data.resolveSibling("redis.unreadable");
            Binaries.deleteAll(aside);
            Files.move(data, aside);
            LOG.warn("Redis could not read {}: it was set aside as {}.", data, aside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port of the last start, 1 if there was none: nobody answers there. */
    private int portBefore() {
        try {
            return Files.readAllLines(settings).stream()
                    .filter(line -> line.startsWith("port "))
                    .mapToInt(line -> Integer.parseInt(line.substring("port ".length()).strip()))
                    .findFirst()
                    .orElse(1);
        } catch (IOException | NumberFormatException e) {
            return 1;
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(POLL_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unable("Interrupted while waiting for Redis.", e);
        }
    }
}
