package app.foyer.load.drill;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** SIGKILL to the server, at a moment left to chance, while callers write; it is started again. */
final class KillFault implements Fault {
    private static final int CALLERS = 32;
    private static final int WRITING_MS_MIN = 500;
    private static final int WRITING_MS_MAX = 3_000;
    private static final int SAID_EVERY = 10;

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
            Town town = Town.found(client);
            for (int round = 1; round <= ground.rounds(); round++) {
                Writers writers =
                        Writers.begin(
                                List.of(client),
                                Deed.publishing(town),
                                CALLERS,
                                false,
                                random.nextLong());
                Ground.pause(Duration.ofMillis(random.nextInt(WRITING_MS_MIN, WRITING_MS_MAX)));
                long killed = System.nanoTime();
                node.kill();
                writers.end();
                tally.round(writers);
                node.startAgain();
                tally.back(Duration.ofNanos(System.nanoTime() - killed));
                long differences = tally.differences(node.stores());
                if (round % SAID_EVERY == 0 || differences > 0) {
                    ground.say(
                            "kill: round %d of %d, %d acknowledged, %d differences"
                                    .formatted(
                                            round,
                                            ground.rounds(),
                                            tally.acknowledged().size(),
                                            differences));
                }
            }
            return tally.compare(name(), node.stores());
        }
    }
}
