package app.foyer.load.drill;

import app.foyer.server.embedded.Stores;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** SIGSTOP to one of two servers while it holds the append lock; much later it goes on. */
final class StallFault implements Fault {
    private static final String STALLED = "drill-stalled";
    private static final int CALLERS = 32;
    private static final int ATTEMPTS_MAX = 500;
    private static final Duration WRITING = Duration.ofSeconds(3);
    private static final Duration SETTLED = Duration.ofMillis(100);
    private static final Duration REFUSED_WITHIN = Duration.ofSeconds(10);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** It holds the lock, and Postgres waits for what it will say next. */
    private static final String HOLDS =
            "select count(*) from pg_locks l join pg_stat_activity a on a.pid = l.pid where"
                    + " l.locktype = 'advisory' and l.granted and a.application_name = ? and"
                    + " a.state = 'idle in transaction'";

    @Override
    public String name() {
        return "stall";
    }

    @Override
    public Outcome happen(Ground ground) throws Exception {
        Tally tally = new Tally();
        try (Node first = Node.serve(ground.data());
                Node second = Node.beside(first, STALLED, Map.of());
                Client one = first.client();
                Client other = second.client(PATIENCE)) {
            Town town = Town.found(one);
            Writers writers =
                    Writers.begin(
                            List.of(one, other),
                            Deed.publishing(town),
                            CALLERS,
                            false,
                            ground.seed());
            Ground.pause(WRITING);
            stallWithLock(ground, first.stores(), second);
            long stalled = System.nanoTime();
            Ground.pause(ground.stall());
            long goesOn = System.nanoTime();
            second.goOn();
            Duration back = writers.awaitAcknowledged(goesOn, BACK_WITHIN);
            Ground.pause(WRITING);
            writers.end();
            tally.rounds(1, writers);
            expectRefusals(tally, writers, stalled, goesOn);
            tally.expect(back.compareTo(BACK_WITHIN) < 0, "it did not go on after the stall");
            return tally.compare(name(), first.stores());
        }
    }

    private static void stallWithLock(Ground ground, Stores stores, Node node)
            throws SQLException, IOException, InterruptedException {
        Random random = ground.random();
        try (Connection connection = LogRows.connect(stores)) {
            for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
                node.stall();
                Ground.pause(SETTLED);
                if (holdsLock(connection)) {
                    ground.say(
                            "stall: it stands still with the lock, caught at attempt " + attempt);
                    return;
                }
                node.goOn();
                Ground.pause(Duration.ofMillis(20 + random.nextInt(100)));
            }
        }
        throw new IOException("the server was never caught with the lock");
    }

    private static boolean holdsLock(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HOLDS)) {
            query.setString(1, STALLED);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1) > 0;
            }
        }
    }

    /** How the other server fared meanwhile. */
    private static void expectRefusals(Tally tally, Writers writers, long stalled, long goesOn) {
        List<Writers.Refused> refused =
                writers.refused().stream()
                        .filter(r -> r.client() == 0 && r.toldNanos() > stalled)
                        .toList();
        Duration slowest =
                refused.stream()
                        .map(Writers.Refused::after)
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO);
        List<Duration> written =
                writers.acknowledged().stream()
                        .filter(a -> a.sentNanos() > stalled && a.toldNanos() < goesOn)
                        .map(a -> Duration.ofNanos(a.toldNanos() - stalled))
                        .sorted()
                        .toList();
        tally.note(
                "stalled for %.0f s; the other refused %d times, after %.1f s at most, and %s"
                        .formatted(
                                (goesOn - stalled) / 1e9,
                                refused.size(),
                                Outcome.seconds(slowest),
                                written.isEmpty()
                                        ? "wrote again only afterwards"
                                        : "wrote again after %.1f s"
                                                .formatted(Outcome.seconds(written.getFirst()))));
        tally.expect(!refused.isEmpty() || !written.isEmpty(), "the other server did not answer");
        tally.expect(
                slowest.compareTo(REFUSED_WITHIN) <= 0, "a refusal took " + slowest.toSeconds());
    }
}
