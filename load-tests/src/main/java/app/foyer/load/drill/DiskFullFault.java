package app.foyer.load.drill;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The disk of Postgres is full, while callers write; later there is room again. */
final class DiskFullFault implements Fault {
    private static final Logger LOG = LoggerFactory.getLogger(DiskFullFault.class);
    private static final int CALLERS = 32;
    private static final int LOG_FILES_MAX = 50;
    private static final Duration WRITING = Duration.ofSeconds(3);
    private static final Duration FULL = Duration.ofSeconds(15);
    private static final Duration FILLED_WITHIN = Duration.ofMinutes(2);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    /** What finds no room first. */
    private enum Filling {
        /** The tables: Postgres refuses, and goes on. */
        TABLES,
        /** The write-ahead log: Postgres ends, and cannot start until there is room. */
        LOG_TOO
    }

    @Override
    public String name() {
        return "disk-full";
    }

    @Override
    public Outcome happen(Ground ground) throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.mount(ground.folder().resolve("small"));
        if (mounted.isEmpty()) {
            return Outcome.untried(name(), "nothing can be mounted by this user");
        }
        try (SmallDisk disk = mounted.get()) {
            return happen(ground, disk);
        }
    }

    private Outcome happen(Ground ground, SmallDisk disk) throws Exception {
        Town town;
        try (Node node = Node.serve(ground.data());
                Client client = node.client()) {
            town = Town.found(client);
        }
        disk.take(ground.data().resolve("postgres"));
        Tally tally = new Tally();
        try (Node node = Node.serve(ground.data());
                Client client = node.client()) {
            for (Filling filling : Filling.values()) {
                Writers writers =
                        Writers.begin(
                                List.of(client),
                                Deed.publishing(town),
                                CALLERS,
                                false,
                                ground.seed());
                Ground.pause(WRITING);
                try (Connection opened = LogRows.connect(node.stores())) {
                    disk.fill();
                    if (filling == Filling.LOG_TOO) {
                        askForRoom(opened);
                    }
                }
                tally.expect(awaitRefusals(writers), "nothing was refused");
                Ground.pause(FULL);
                expectReads(tally, town, client);
                long room = System.nanoTime();
                disk.makeRoom();
                Duration back = writers.awaitAcknowledged(room, BACK_WITHIN.multipliedBy(2));
                Ground.pause(WRITING);
                writers.end();
                tally.rounds(1, writers);
                tally.back(back);
                tally.note("refused " + refusals(writers));
                tally.expect(back.compareTo(BACK_WITHIN) <= 0, "nobody could write for " + back);
                ground.say(
                        "disk-full: %s, back after %.1f s"
                                .formatted(filling, Outcome.seconds(back)));
            }
            return tally.compare(name(), node.stores());
        }
    }

    /** Has Postgres begin other files of its write-ahead log until there is room for none. */
    private static void askForRoom(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            for (int file = 0; file < LOG_FILES_MAX; file++) {
                statement.execute("select pg_switch_wal()");
                statement.execute("select pg_logical_emit_message(true, 'drill', 'room')");
            }
        } catch (SQLException e) {
            // That is what is meant to happen; whether it did is seen by the refusals.
            LOG.debug("Postgres found no room", e);
        }
    }

    private static boolean awaitRefusals(Writers writers) throws InterruptedException {
        long end = System.nanoTime() + FILLED_WITHIN.toNanos();
        while (writers.refused().isEmpty() && System.nanoTime() < end) {
            Ground.pause(LOOK_EVERY);
        }
        return !writers.refused().isEmpty();
    }

    private static void expectReads(Tally tally, Town town, Client client)
            throws IOException, InterruptedException {
        String community = "/v1/communities/" + town.community();
        List<String> paths =
                List.of(community, community + "/timeline", "/v1/posts/" + town.posts().getFirst());
        for (String path : paths) {
            Answer answer = client.get(path, null);
            tally.expect(answer.isDone(), path + " was answered " + answer.status());
        }
        Answer home = client.get("/v1/timelines/home", town.tokens().getFirst());
        tally.expect(home.isDone(), "a home timeline was answered " + home.status());
    }

    private static String refusals(Writers writers) {
        Set<String> codes =
                writers.refused().stream()
                        .map(Writers.Refused::code)
                        .collect(Collectors.toCollection(TreeSet::new));
        double slowest =
                writers.refused().stream()
                        .map(Writers.Refused::after)
                        .mapToDouble(Outcome::seconds)
                        .max()
                        .orElse(0);
        return "with %s within %.1f s".formatted(codes, slowest);
    }
}
