package app.foyer.load.drill;

import app.foyer.load.drill.City.Person;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything in Redis is deleted. Just before, a community that was open to all is closed, and
 * secrets are told in it: while the log is gone through again it is open once more for a moment,
 * and nobody may see there what was written later.
 */
final class FlushFault implements Fault {
    private static final int ROUNDS_MAX = 3;
    private static final int SECRETS = 20;
    private static final Duration SPYING = Duration.ofSeconds(5);

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
                scene.during(() -> flush(scene, redis));
            }
            return scene.outcome();
        }
    }

    private static void flush(Scene scene, BackDoor redis)
            throws IOException, InterruptedException {
        List<String> secrets = tellSecrets(scene);
        try (Onlookers spies = Onlookers.spying(scene.client(), scene.city(), secrets)) {
            redis.flush();
            Ground.pause(SPYING);
            spies.end();
            scene.add(spies);
        }
    }

    private static List<String> tellSecrets(Scene scene) throws IOException, InterruptedException {
        Person founder = scene.city().writers().getFirst();
        Client client = scene.client();
        String community = City.community(client, founder, "open");
        City.shut(client, founder, community);
        List<String> secrets = new ArrayList<>();
        for (int i = 0; i < SECRETS; i++) {
            String body = Town.post(community, CityLife.SECRET + " just now");
            secrets.add(client.done("POST", "/v1/posts", founder.token(), body).newId());
        }
        return secrets;
    }
}
