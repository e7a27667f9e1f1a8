package app.foyer.load.drill;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** 1,000 keys in Redis are deleted, whichever they are; the sweep has to notice it. */
final class DeletedKeysFault implements Fault {
    private static final int ROUNDS_MAX = 5;
    private static final int KEYS = 1_000;
    private static final String LOST = "foyer_sweep_lost_total";
    private static final Duration NOTICED_WITHIN = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public Outcome happen(Ground ground) throws Exception {
        try (Node node = Node.serve(ground.data());
                BackDoor redis = BackDoor.of(node);
                Scene scene = Scene.of(name(), ground, node)) {
            for (int round = 0; round < ground.roundsAtMost(ROUNDS_MAX); round++) {
                scene.during(() -> delete(ground, scene, node, redis));
            }
            return scene.outcome();
        }
    }

    private static void delete(Ground ground, Scene scene, Node node, BackDoor redis)
            throws IOException, InterruptedException {
        double before = node.metric(LOST);
        List<String> deleted = redis.delete(KEYS, scene.random());
        ground.say("keys: %d were deleted".formatted(deleted.size()));
        long end = System.nanoTime() + NOTICED_WITHIN.toNanos();
        while (node.metric(LOST) == before) {
            if (System.nanoTime() > end) {
                throw new IOException("nobody noticed that keys are gone");
            }
            Ground.pause(LOOK_EVERY);
        }
    }
}
