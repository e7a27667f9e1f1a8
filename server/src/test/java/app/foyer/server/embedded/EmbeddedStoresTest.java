package app.foyer.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.server.say.Unable;
import app.foyer.server.say.Voice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/** On the real binaries: started, stopped, started again, and found orphaned. */
class EmbeddedStoresTest {
    private static final Voice SILENT =
            new Voice(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

    @TempDir Path path;

    @Test
    void whatWasStoredIsThereAfterAnotherStart() throws SQLException {
        try (DataFolder folder = DataFolder.take(path, "test")) {
            try (EmbeddedStores stores = start(folder)) {
                execute(stores.stores(), "CREATE TABLE kept AS SELECT 41 + 1 AS answer");
            }
            try (EmbeddedStores stores = start(folder)) {
                assertThat(ask(stores.stores(), "SELECT answer FROM kept")).isEqualTo("42");
            }
        }
    }

    @Test
    void whatAScriptWroteTogetherIsThereAfterAnotherStart() {
        String script = "redis.call('SET', KEYS[1], '1') redis.call('SET', KEYS[2], '2')";
        try (DataFolder folder = DataFolder.take(path, "test")) {
            try (EmbeddedStores stores = start(folder);
                    RedisClient redis = client(stores.stores())) {
                redis.eval(script, List.of("one", "two"), List.of());
            }
            try (EmbeddedStores stores = start(folder);
                    RedisClient redis = client(stores.stores())) {
                assertThat(redis.mget("one", "two")).containsExactly("1", "2");
            }
        }
    }

    private static RedisClient client(Stores stores) {
        return RedisClient.create(URI.create(Objects.requireNonNull(stores.redisUrl())));
    }

    @Test
    void commitsAreDurableAndStrangersAreKeptOut() throws SQLException {
        try (DataFolder folder = DataFolder.take(path, "test");
                EmbeddedStores embedded = start(folder)) {
            Stores stores = embedded.stores();
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(ask(stores, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(stores, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(
                            () -> DriverManager.getConnection(stores.logUrl(), "foyer", "guessed"))
                    .isInstanceOf(SQLException.class);
            assertThat(new RedisProbe(redisPort(stores), "foyer", "guessed").isReady()).isFalse();
            assertThat(redis(stores).isReady()).isTrue();
            try (RedisClient stranger =
                    RedisClient.create("redis://127.0.0.1:" + redisPort(stores))) {
                assertThatThrownBy(() -> stranger.get("one")).isInstanceOf(JedisException.class);
            }
            for (String file : List.of("postgres.password", "redis.password", "master.keys")) {
                assertThat(mode(file)).as(file).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void whatAKilledServerLeftRunningIsStoppedBeforeTheNextStart() throws SQLException {
        try (DataFolder folder = DataFolder.take(path, "test")) {
            Stores orphaned = orphaned(folder);
            execute(orphaned, "CREATE TABLE kept AS SELECT 42 AS answer");
            long redisBefore = redis(orphaned).process().orElseThrow();
            try (EmbeddedStores stores = start(folder)) {
                assertThat(ask(stores.stores(), "SELECT answer FROM kept")).isEqualTo("42");
                assertThat(stores.stores().logUrl()).isNotEqualTo(orphaned.logUrl());
                assertThat(redis(stores.stores()).process()).isPresent();
                assertThat(ProcessHandle.of(redisBefore).filter(ProcessHandle::isAlive)).isEmpty();
            }
        }
    }

    @Test
    void aStoreThatIsKilledIsStartedAgainAtTheSameAddress() throws Exception {
        try (DataFolder folder = DataFolder.take(path, "test");
                EmbeddedStores embedded = start(folder)) {
            Stores stores = embedded.stores();
            execute(stores, "CREATE TABLE kept AS SELECT 42 AS answer");
            ProcessHandle postgres = postmaster();
            ProcessHandle redis =
                    ProcessHandle.of(redis(stores).process().orElseThrow()).orElseThrow();
            postgres.destroyForcibly();
            redis.destroyForcibly();
            await(() -> postmaster().pid() != postgres.pid() && answers(stores));
            await(() -> redis(stores).isReady());
            assertThat(ask(stores, "SELECT answer FROM kept")).isEqualTo("42");
            assertThat(ask(stores, "SHOW fsync")).isEqualTo("on");
            assertThat(redis(stores).process()).isPresent();
        }
        assertThat(new Postmaster(path.resolve("postgres"), path.resolve("binaries")).running())
                .isEmpty();
    }

    @Test
    void settingsThatSomebodyHasChangedDoNotOutliveAStart() throws Exception {
        try (DataFolder folder = DataFolder.take(path, "test")) {
            Stores orphaned = orphaned(folder);
            execute(orphaned, "ALTER SYSTEM SET fsync = off");
            execute(orphaned, "SELECT pg_reload_conf()");
            await(() -> ask(orphaned, "SHOW fsync").equals("off"));
            ProcessHandle before = postmaster();
            try (EmbeddedStores stores = start(folder)) {
                assertThat(ask(stores.stores(), "SHOW fsync")).isEqualTo("on");
                assertThat(postmaster().pid()).isNotEqualTo(before.pid());
            }
        }
    }

    @Test
    void pausesBetweenAttemptsGrowWithinALimit() {
        Duration pause = Duration.ofMillis(250);
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(Watch.longer(pause)).isGreaterThanOrEqualTo(pause);
            pause = Watch.longer(pause);
        }
        assertThat(pause).isEqualTo(Duration.ofSeconds(8));
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(path.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static boolean answers(Stores stores) throws SQLException {
        return ask(stores, "SELECT 1").equals("1");
    }

    /** Within a minute; what it throws until then is that it does not hold yet. */
    private static void await(Callable<Boolean> condition) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!holds(condition)) {
            assertThat(System.nanoTime()).as("it does not hold").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception e) {
            return false;
        }
    }

    @Test
    void aStaleFileThatNamesAnotherProcessKeepsNobodyFromStarting() throws Exception {
        try (DataFolder folder = DataFolder.take(path, "test")) {
            start(folder).close();
            Files.writeString(
                    path.resolve("postgres/postmaster.pid"),
                    ProcessHandle.current().pid() + "\n" + path + "\n");
            try (EmbeddedStores stores = start(folder)) {
                assertThat(ask(stores.stores(), "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void aRedisFileThatCannotBeReadIsSetAside() throws Exception {
        try (DataFolder folder = DataFolder.take(path, "test")) {
            start(folder).close();
            Path files = path.resolve("redis/appendonlydir");
            Files.writeString(files.resolve("appendonly.aof.manifest"), "not a manifest\n");
            try (EmbeddedStores stores = start(folder)) {
                assertThat(redis(stores.stores()).isReady()).isTrue();
                assertThat(path.resolve("redis.unreadable")).isDirectory();
            }
        }
    }

    @Test
    void aFolderIsHeldOnceAndTheRefusalNamesItsHolder() {
        try (DataFolder folder = DataFolder.take(path, "serve")) {
            Stores stores = new Stores("a", "b", "c", "d", null, "e");
            folder.announce("serve", "http://localhost:8080", null, stores);
            assertThatThrownBy(() -> DataFolder.take(path, "demo"))
                    .isInstanceOf(Unable.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("http://localhost:8080")
                    .message()
                    .doesNotContain("\n");
            assertThat(DataFolder.holder(path)).get().extracting(Running::stores).isEqualTo(stores);
        }
        assertThat(DataFolder.holder(path)).isEmpty();
        DataFolder.take(path, "demo").close();
    }

    /** Stores that nobody looks after, as a killed server leaves them. */
    private Stores orphaned(DataFolder folder) {
        Stores stores;
        try (EmbeddedStores started = start(folder)) {
            stores = started.stores();
        }
        Binaries binaries = new Binaries(path, Platform.here());
        new PostgresPrograms(binaries.postgres())
                .runWell(
                        "pg_ctl",
                        "start",
                        "--pgdata=" + path.resolve("postgres"),
                        "--wait",
                        "--log=" + path.resolve("postgres.log"));
        Program.runWell(
                List.of(binaries.redis().toString(), path.resolve("redis.conf").toString()),
                Duration.ofMinutes(1));
        await(() -> redis(stores).isReady());
        return stores;
    }

    private static EmbeddedStores start(DataFolder folder) {
        return EmbeddedStores.start(folder, ExternalStores.NONE, EmbeddedStores.Needed.ALL, SILENT);
    }

    private static int redisPort(Stores stores) {
        String url = Objects.requireNonNull(stores.redisUrl());
        return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
    }

    private RedisProbe redis(Stores stores) {
        String password = PrivateFile.readOrCreate(path.resolve("redis.password"), () -> "");
        return new RedisProbe(redisPort(stores), "foyer", password);
    }

    private String mode(String file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(Stores stores, String sql) throws SQLException {
        try (Connection connection = connect(stores);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Stores stores, String sql) throws SQLException {
        try (Connection connection = connect(stores);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(Stores stores) throws SQLException {
        return DriverManager.getConnection(stores.logUrl(), stores.user(), stores.password());
    }
}
