package app.foyer.load.drill;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** SIGKILL to the postmaster, while callers write; the server goes on, and starts it again. */
final class PostmasterFault implements Fault {
    private static final int CALLERS = 32;
    private static final int ROUNDS_MAX = 5;
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);
    private static final Duration WAITED_AT_MOST = Duration.ofSeconds(90);
    private static final Duration WRITING = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "postmaster";
    }

    @Override
    public Outcome happen(Ground ground) throws Exception {
        Tally tally = new Tally();
        Random random = ground.random();
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
                                random.nextLong());
                Ground.pause(WRITING.plusMillis(random.nextInt(1_000)));
                // Every other time its children have to notice for themselves.
                long killed = kill(ground, round % 2 == 0);
                Duration back = writers.awaitAcknowledged(killed, WAITED_AT_MOST);
                Ground.pause(WRITING);
                writers.end();
                tally.rounds(1, writers);
                tally.back(back);
                tally.expect(back.compareTo(BACK_WITHIN) <= 0, "nobody could write for " + back);
                ground.say(
                        "postmaster: round %d, back after %.1f s"
                                .formatted(round + 1, Outcome.seconds(back)));
            }
            return tally.compare(name(), node.stores());
        }
    }

    private static long kill(Ground ground, boolean childrenToo) throws IOException {
        ProcessHandle postmaster =
                Remains.postmaster(ground.data())
                        .orElseThrow(() -> new IOException("no postmaster was found"));
        List<ProcessHandle> children = postmaster.children().toList();
        long killed = System.nanoTime();
        postmaster.destroyForcibly();
        if (childrenToo) {
            children.forEach(ProcessHandle::destroyForcibly);
        }
        return killed;
    }
}
