package app.foyer.load.drill;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * SIGSTOP to a master of a Redis Cluster, until its replica has taken over; later it goes on, as a
 * replica.
 */
final class FailoverFault implements Fault {
    private static final int ROUNDS_MAX = 3;
    private static final Duration AWAY = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "cluster";
    }

    @Override
    public Outcome happen(Ground ground) throws Exception {
        try (RedisCluster cluster = RedisCluster.start(ground.folder());
                Node node = Node.serve(ground.data(), Map.of("FOYER_REDIS_URL", cluster.url()));
                Scene scene =
                        Scene.of(name(), ground, node, List.of(node.client()), cluster::memory)) {
            for (int round = 0; round < ground.roundsAtMost(ROUNDS_MAX); round++) {
                scene.during(() -> failOver(cluster));
            }
            return scene.outcome();
        }
    }

    private static void failOver(RedisCluster cluster) throws Exception {
        RedisProcess master = cluster.someMaster();
        master.stall();
        try {
            cluster.awaitFailover(master);
            Ground.pause(AWAY);
        } finally {
            master.goOn();
        }
        cluster.awaitWhole();
    }
}
