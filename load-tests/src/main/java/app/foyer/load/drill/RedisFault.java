package app.foyer.load.drill;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** SIGKILL to Redis, which is started again a second later: on its file, or with nothing. */
final class RedisFault implements Fault {
    private static final int ROUNDS_MAX = 3;
    private static final Duration AWAY = Duration.ofSeconds(1);

    private final String name;
    private final List<String> settings;

    private RedisFault(String name, List<String> settings) {
        this.name = name;
        this.settings = settings;
    }

    /** It keeps an append-only file, of which the last second may be lost. */
    static RedisFault kept() {
        return new RedisFault(
                "redis-kept", List.of("--appendonly", "yes", "--appendfsync", "everysec"));
    }

    /** It keeps nothing. */
    static RedisFault lost() {
        return new RedisFault("redis-lost", List.of("--appendonly", "no"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Outcome happen(Ground ground) throws Exception {
        try (RedisProcess redis = RedisProcess.start(ground.folder().resolve("redis"), settings);
                Node node =
                        Node.serve(
                                ground.data(), Map.of("FOYER_REDIS_URL", redis.uri().toString()));
                Scene scene = Scene.of(name, ground, node)) {
            for (int round = 0; round < ground.roundsAtMost(ROUNDS_MAX); round++) {
                scene.during(() -> {
                    redis.kill();
                    Ground.pause(AWAY);
                    redis.startAgain();
                });
            }
            return scene.outcome();
        }
    }
}
