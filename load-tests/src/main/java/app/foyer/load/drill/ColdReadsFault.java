package app.foyer.load.drill;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A home timeline is deleted in Redis, and 500 readers ask for it at once. Before, somebody writes,
 * so that no page of it is kept in the server.
 */
final class ColdReadsFault implements Fault {
    private static final int ROUNDS_MAX = 3;
    private static final int TIMES = 5;
    private static final int READERS = 500;
    private static final int REGENERATIONS_MAX = 5;
    private static final String REGENERATIONS = "foyer_home_regenerations_total";
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(100);

    @Override
    public String name() {
        return "cold";
    }

    @Override
    public Outcome happen(Ground ground) throws Exception {
        try (Node node = Node.serve(ground.data());
                BackDoor redis = BackDoor.of(node);
                Scene scene = Scene.of(name(), ground, node)) {
            scene.live();
            for (int round = 0; round < ground.roundsAtMost(ROUNDS_MAX); round++) {
                scene.inTheQuiet(() -> {
                    for (int time = 0; time < TIMES; time++) {
                        readCold(ground, scene, node, redis);
                    }
                });
            }
            return scene.outcome();
        }
    }

    private static void readCold(Ground ground, Scene scene, Node node, BackDoor redis)
            throws IOException, InterruptedException {
        City city = scene.city();
        scene.client()
                .done(
                        "POST",
                        "/v1/posts",
                        city.writers().getFirst().token(),
                        Town.post(city.open().getFirst(), "One more"));
        node.awaitProjections();
        double before = node.metric(REGENERATIONS);
        long homes = redis.deleteHomes();
        Crowd crowd = new Crowd(scene.client(), city.reader().token());
        Duration all = crowd.read();
        double regenerated = node.metric(REGENERATIONS) - before;
        ground.say(
                "cold: %d homes deleted, %d answered after %.2f s, %d refused at first, %.0f made anew"
                        .formatted(
                                homes,
                                crowd.answered.get(),
                                Outcome.seconds(all),
                                crowd.refused.get(),
                                regenerated));
        scene.tally().expect(homes > 0, "there was no home to delete");
        scene.tally()
                .expect(
                        crowd.answered.get() == READERS,
                        "only %d were answered".formatted(crowd.answered.get()));
        scene.tally()
                .expect(
                        regenerated >= 1 && regenerated <= REGENERATIONS_MAX,
                        "a home was made anew %.0f times".formatted(regenerated));
    }

    /** All at once; who is refused for now, or gets no connection, asks again. */
    private static final class Crowd {
        private final Client client;
        private final String token;
        private final AtomicLong answered = new AtomicLong();
        private final AtomicLong refused = new AtomicLong();
        private final CountDownLatch begin = new CountDownLatch(1);

        Crowd(Client client, String token) {
            this.client = client;
            this.token = token;
        }

        Duration read() throws InterruptedException {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                threads.add(Thread.ofVirtual().start(this::readOne));
            }
            long begun = System.nanoTime();
            begin.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            return Duration.ofNanos(System.nanoTime() - begun);
        }

        private void readOne() {
            try {
                begin.await();
                long end = System.nanoTime() + ANSWERED_WITHIN.toNanos();
                while (System.nanoTime() < end && !isAnswered()) {
                    refused.incrementAndGet();
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Whether it is; anything but what was asked for and a refusal for now is the end. */
        private boolean isAnswered() throws InterruptedException {
            try {
                Answer answer = client.get(City.HOME, token);
                answered.addAndGet(answer.isDone() ? 1 : 0);
                return !answer.isRefusedForNow();
            } catch (IOException e) {
                return false;
            }
        }
    }
}
