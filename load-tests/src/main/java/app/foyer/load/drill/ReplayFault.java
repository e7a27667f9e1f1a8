package app.foyer.load.drill;

import java.io.IOException;
import java.time.Duration;

/** All buckets are built anew from the log, while callers write and read. */
final class ReplayFault implements Fault {
    private static final int ROUNDS_MAX = 3;
    private static final int ALL_BUCKETS = 17;
    private static final String REBUILDS = "foyer_rebuilds_total";
    private static final Duration WRITING = Duration.ofSeconds(20);
    private static final Duration DONE_WITHIN = Duration.ofMinutes(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public Outcome happen(Ground ground) throws Exception {
        try (Node node = Node.serve(ground.data());
                Scene scene = Scene.of(name(), ground, node)) {
            for (int round = 0; round < ground.roundsAtMost(ROUNDS_MAX); round++) {
                scene.during(() -> replay(ground, node));
            }
            return scene.outcome();
        }
    }

    private static void replay(Ground ground, Node node) throws IOException, InterruptedException {
        Ground.pause(WRITING);
        double before = node.metric(REBUILDS);
        long from = node.head();
        long begun = System.nanoTime();
        node.operate("POST", "/actuator/rebuild", null);
        while (node.metric(REBUILDS) < before + ALL_BUCKETS) {
            if (System.nanoTime() - begun > DONE_WITHIN.toNanos()) {
                throw new IOException("the buckets were not built anew");
            }
            Ground.pause(LOOK_EVERY);
        }
        ground.say(
                "replay: all buckets were built anew from %d events in %.1f s; %d came meanwhile"
                        .formatted(from, (System.nanoTime() - begun) / 1e9, node.head() - from));
    }
}
