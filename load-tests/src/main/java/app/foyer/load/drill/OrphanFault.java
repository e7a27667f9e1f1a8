package app.foyer.load.drill;

import app.foyer.server.embedded.Stores;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The postmaster of a killed server lives on, with durability switched off by somebody; the next
 * start finds it, and Postgres runs as it should again.
 */
final class OrphanFault implements Fault {
    private static final int CALLERS = 32;
    private static final int ROUNDS_MAX = 2;
    private static final Duration WRITING = Duration.ofSeconds(2);
    private static final List<String> DURABLE =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    @Override
    public String name() {
        return "orphan";
    }

    @Override
    public Outcome happen(Ground ground) throws Exception {
        Tally tally = new Tally();
        try (Node node = Node.serve(ground.data());
                Client client = node.client()) {
            Town town = Town.found(client);
            for (int round = 0; round < ground.roundsAtMost(ROUNDS_MAX); round++) {
                Writers writers =
                        Writers.begin(
                                List.of(client),
                                Deed.publishing(town),
                                CALLERS,
                                false,
                                ground.seed() + round);
                Ground.pause(WRITING);
                Stores stores = node.stores();
                Optional<ProcessHandle> before = Remains.postmaster(ground.data());
                long killed = System.nanoTime();
                node.kill();
                spoil(stores);
                node.startAgain();
                tally.back(Duration.ofNanos(System.nanoTime() - killed));
                writers.end();
                tally.rounds(1, writers);
                expectStopped(tally, before);
                expectDurable(tally, node.stores());
            }
            return tally.compare(name(), node.stores());
        }
    }

    private static void spoil(Stores stores) throws SQLException, IOException {
        try (Connection connection = LogRows.connect(stores);
                Statement statement = connection.createStatement()) {
            for (String setting : DURABLE) {
                statement.execute("alter system set " + setting + " = off");
            }
            statement.execute("select pg_reload_conf()");
        }
        // A new connection has what was reloaded.
        if (!setting(stores, "synchronous_commit").equals("off")) {
            throw new IOException("the orphan did not take other settings");
        }
    }

    private static void expectStopped(Tally tally, Optional<ProcessHandle> before) {
        boolean stopped = before.isPresent() && before.get().info().command().isEmpty();
        tally.expect(stopped, "the orphan lives on");
    }

    private static void expectDurable(Tally tally, Stores stores) throws SQLException {
        for (String each : DURABLE) {
            String now = setting(stores, each);
            tally.expect(now.equals("on"), each + " is " + now);
        }
    }

    private static String setting(Stores stores, String name) throws SQLException {
        try (Connection connection = LogRows.connect(stores);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
