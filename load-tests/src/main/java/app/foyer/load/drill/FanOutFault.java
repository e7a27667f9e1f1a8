package app.foyer.load.drill;

/**
 * SIGKILL to the server while posts are on their way into timelines; it is started again, on what
 * it left.
 */
final class FanOutFault implements Fault {
    private static final int ROUNDS_MAX = 5;

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public Outcome happen(Ground ground) throws Exception {
        try (Node node = Node.serve(ground.data());
                Scene scene = Scene.of(name(), ground, node)) {
            for (int round = 0; round < ground.roundsAtMost(ROUNDS_MAX); round++) {
                scene.during(() -> {
                    node.kill();
                    node.startAgain();
                });
            }
            return scene.outcome();
        }
    }
}
