package app.foyer.load.drill;

import app.foyer.server.embedded.Stores;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * SIGKILL to the server, at a moment left to chance, while callers write; it is started again, and
 * they go on.
 */
final class KillFault implements Fault {
    private static final int CALLERS = 32;
    private static final int WRITING_MS_MIN = 500;
    private static final int WRITING_MS_MAX = 3_000;
    private static final int SAID_EVERY = 10;
    private static final Duration BACK_WITHIN = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public Outcome happen(Ground ground) throws Exception {
        Tally tally = new Tally();
        Random random = ground.random();
        tally.note("seed " + ground.seed());
        try (Node node = Node.serve(ground.data());
                Client client = node.client()) {
            Writers writers =
                    Writers.begin(
                            List.of(client),
                            Deed.publishing(Town.found(client)),
                            CALLERS,
                            false,
                            random.nextLong());
            for (int round = 1; round <= ground.rounds(); round++) {
                Ground.pause(Duration.ofMillis(random.nextInt(WRITING_MS_MIN, WRITING_MS_MAX)));
                long killed = System.nanoTime();
                node.kill();
                node.startAgain();
                tally.back(writers.awaitAcknowledged(killed, BACK_WITHIN));
                compare(ground, round, writers.acknowledged(), node.stores());
            }
            writers.end();
            tally.rounds(ground.rounds(), writers);
            return tally.compare(name(), node.stores());
        }
    }

    /** Others write meanwhile; what was acknowledged before must be there. */
    private static void compare(
            Ground ground, int round, List<Acknowledged> acknowledged, Stores stores)
            throws SQLException {
        LogRows rows = LogRows.read(stores);
        long differences = rows.lost(acknowledged) + rows.gaps() + rows.inPart();
        if (round % SAID_EVERY == 0 || differences > 0) {
            ground.say(
                    "kill: round %d of %d, %d acknowledged, %d differences"
                            .formatted(round, ground.rounds(), acknowledged.size(), differences));
        }
    }
}
