package app.foyer.load.bench;

import app.foyer.command.CommandSideConfiguration;
import app.foyer.contract.Account;
import app.foyer.contract.command.Accounts;
import app.foyer.contract.command.BulkCommands;
import app.foyer.contract.command.Commands;
import app.foyer.contract.query.Queries;
import app.foyer.server.embedded.DataFolder;
import app.foyer.server.embedded.EmbeddedStores;
import app.foyer.server.embedded.ExternalStores;
import app.foyer.server.embedded.Stores;
import app.foyer.server.operate.Rebuilder;
import app.foyer.server.role.Composition;
import app.foyer.server.role.House;
import app.foyer.server.role.ServerSettings.Database;
import app.foyer.server.role.Verification;
import app.foyer.server.say.Voice;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A whole server on embedded stores in a folder of its own, gone when it is closed. */
final class BenchHouse implements AutoCloseable {
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(20);
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");

    private final Path folder;
    private final DataFolder data;
    private final EmbeddedStores stores;
    private final ConfigurableApplicationContext server;
    private final HttpClient client = HttpClient.newHttpClient();

    private BenchHouse(Path folder, Map<String, Object> more) {
        this.folder = folder;
        this.data = DataFolder.take(folder, "bench");
        StandardEnvironment environment = new StandardEnvironment();
        this.stores =
                EmbeddedStores.start(
                        data,
                        ExternalStores.read(environment),
                        EmbeddedStores.Needed.ALL,
                        new Voice(System.out));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("bench", settings(stores.stores(), folder)));
        environment.getPropertySources().addFirst(new MapPropertySource("more", more));
        SpringApplication application =
                new SpringApplication(Composition.class, BareEndpoint.class);
        application.setEnvironment(environment);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        this.server = started(application);
    }

    private ConfigurableApplicationContext started(SpringApplication application) {
        try {
            return application.run();
        } catch (RuntimeException e) {
            stores.close();
            data.close();
            throw e;
        }
    }

    /** Measures something, and says it in one line. */
    interface Measuring {
        String in(BenchHouse house) throws Exception;
    }

    /**
     * Opens a house, measures in it, and prints the line once the house is gone.
     *
     * @return the exit status
     */
    static int measured(Measuring measuring) throws Exception {
        return measured(Map.of(), measuring);
    }

    /**
     * @param more settings
     */
    static int measured(Map<String, Object> more, Measuring measuring) throws Exception {
        String last;
        try (BenchHouse house = open(more)) {
            last = measuring.in(house);
        }
        System.out.println(last);
        return 0;
    }

    static BenchHouse open() throws IOException {
        return open(Map.of());
    }

    /**
     * @param more settings
     */
    static BenchHouse open(Map<String, Object> more) throws IOException {
        return new BenchHouse(Files.createTempDirectory("foyer-bench"), more);
    }

    private static Map<String, Object> settings(Stores stores, Path folder) {
        return Map.ofEntries(
                Map.entry("server.port", 0),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("management.server.port", 0),
                Map.entry("management.server.address", "127.0.0.1"),
                Map.entry("server.tomcat.max-keep-alive-requests", -1),
                Map.entry("logging.level.root", "WARN"),
                Map.entry("foyer.postgres.url", stores.logUrl()),
                Map.entry("foyer.postgres.user", stores.user()),
                Map.entry("foyer.postgres.password", stores.password()),
                Map.entry("foyer.keys.url", stores.keysUrl()),
                Map.entry("foyer.redis.url", Objects.requireNonNull(stores.redisUrl())),
                Map.entry("foyer.master-keys", stores.masterKeys()),
                Map.entry("foyer.index.folder", folder.resolve("index").toString()),
                Map.entry("foyer.data", folder.toString()),
                Map.entry("foyer.dev-issuer", true));
    }

    int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) server).getWebServer())
                .getPort();
    }

    Commands commands() {
        return server.getBean(Commands.class);
    }

    BulkCommands bulk() {
        return server.getBean(BulkCommands.class);
    }

    Queries queries() {
        return server.getBean(Queries.class);
    }

    /** What differs from a fresh replay of the log, which must rest. */
    Verification verify() {
        return server.getBean(House.class).verify();
    }

    Rebuilder rebuilder() {
        return server.getBean(Rebuilder.class);
    }

    /** The last position of the log. */
    long head() {
        return server.getBean(House.class).head();
    }

    /** The log once more, as another server has it. */
    CommandSideConfiguration openLog() {
        Stores own = stores.stores();
        return House.openLog(
                new Database(own.logUrl(), own.user(), own.password()),
                new Database(own.keysUrl(), own.user(), own.password()),
                own.masterKeys(),
                DataFolder.forgotten(folder),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    BareController bare() {
        return server.getBean(BareController.class);
    }

    Account account(String sub) {
        return server.getBean(Accounts.class).of(sub);
    }

    /** A token of the development issuer. */
    String token(String sub) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:%d/dev/tokens".formatted(port())))
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"sub\":\"%s\",\"ttlSeconds\":3600}".formatted(sub)))
                        .build();
        String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        Matcher token = TOKEN.matcher(body);
        if (!token.find()) {
            throw new IOException("no token in: " + body);
        }
        return token.group(1);
    }

    /** Waits until everything that was stored is in every projection. */
    void awaitProjections() throws InterruptedException {
        House house = server.getBean(House.class);
        long end = System.nanoTime() + CAUGHT_UP_WITHIN.toNanos();
        while (house.sides().stream().anyMatch(side -> side.position() < house.head())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the projections did not catch up");
            }
            Thread.sleep(50);
        }
    }

    /** The line by which a program reads a benchmark: what was asked for, and both figures. */
    static String lastLine(String name, double ours, double reference) {
        return "%s ratio=%.2f ours=%.0f reference=%.0f"
                .formatted(name, ours / reference, ours, reference);
    }

    /** Where its Redis is. */
    URI redis() {
        return URI.create(Objects.requireNonNull(stores.stores().redisUrl()));
    }

    @Override
    public void close() throws IOException {
        try (data;
                stores;
                server) {
            client.close();
        } finally {
            Files.walkFileTree(folder, new Deletion());
        }
    }
}
