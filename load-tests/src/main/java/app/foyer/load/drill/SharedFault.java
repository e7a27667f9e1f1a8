package app.foyer.load.drill;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Two servers share the projections. SIGSTOP to one of them, by turns; the other takes over what it
 * had. Then it goes on, with what it was about to write.
 */
final class SharedFault implements Fault {
    private static final int ROUNDS_MAX = 4;
    private static final int ALL_BUCKETS = 17;
    private static final String BUCKETS = "foyer_projection_buckets";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration SHARED_WITHIN = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    @Override
    public String name() {
        return "paused";
    }

    @Override
    public Outcome happen(Ground ground) throws Exception {
        Map<String, String> roles = Map.of("FOYER_ROLES", "command,projection,query");
        try (Node first = Node.serve(ground.data());
                Node second = Node.beside(first, "drill-second", roles);
                Scene scene =
                        Scene.of(
                                name(),
                                ground,
                                first,
                                List.of(first.client(PATIENCE), second.client(PATIENCE)),
                                () -> Scene.memory(first))) {
            for (int round = 0; round < ground.roundsAtMost(ROUNDS_MAX); round++) {
                Node paused = round % 2 == 0 ? second : first;
                Node other = round % 2 == 0 ? first : second;
                scene.during(() -> pause(ground, scene, paused, other));
            }
            return scene.outcome();
        }
    }

    private static void pause(Ground ground, Scene scene, Node paused, Node other)
            throws IOException, InterruptedException {
        awaitShared(paused);
        awaitShared(other);
        paused.stall();
        long begun = System.nanoTime();
        try {
            double most = 0;
            while (System.nanoTime() - begun < ground.stall().toNanos()) {
                Ground.pause(LOOK_EVERY);
                double has = other.metric(BUCKETS);
                if (has == ALL_BUCKETS && most < has) {
                    ground.say(
                            "paused: the other has all buckets after %.1f s"
                                    .formatted((System.nanoTime() - begun) / 1e9));
                }
                most = Math.max(most, has);
            }
            scene.tally().expect(most == ALL_BUCKETS, "the other did not take over");
        } finally {
            paused.goOn();
        }
    }

    private static void awaitShared(Node node) throws IOException, InterruptedException {
        long end = System.nanoTime() + SHARED_WITHIN.toNanos();
        while (node.metric(BUCKETS) == 0 || node.metric(BUCKETS) == ALL_BUCKETS) {
            if (System.nanoTime() > end) {
                throw new IOException("the servers do not share the buckets");
            }
            Ground.pause(LOOK_EVERY);
        }
    }
}
