package app.foyer.load.drill;

/** Everything in Redis is deleted. */
final class FlushFault implements Fault {
    private static final int ROUNDS_MAX = 3;

    @Override
    public String name() {
        return "flush";
    }

    @Override
    public Outcome happen(Ground ground) throws Exception {
        try (Node node = Node.serve(ground.data());
                BackDoor redis = BackDoor.of(node);
                Scene scene = Scene.of(name(), ground, node)) {
            for (int round = 0; round < ground.roundsAtMost(ROUNDS_MAX); round++) {
                scene.during(redis::flush);
            }
            return scene.outcome();
        }
    }
}
