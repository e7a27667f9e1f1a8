package app.foyer.load.drill;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;

/**
 * A city that lives while harm is done to what is remembered of it, round by round; after each it
 * heals, and is looked at.
 */
final class Scene implements AutoCloseable {
    private static final Duration BEFORE = Duration.ofSeconds(4);
    private static final Duration AFTERWARDS = Duration.ofSeconds(3);

    private final String fault;
    private final Ground ground;
    private final Node node;
    private final List<Client> clients;
    private final Tally tally = new Tally();
    private final City city;
    private final CityLife life;
    private final Sights sights;
    private final Memory memory;
    private final Random random;
    private long differences;
    private long reads;
    private long readsRefused;
    private long readsUnknown;
    private int rounds;

    private Scene(String fault, Ground ground, Node node, List<Client> clients, LongSupplier memory)
            throws IOException, InterruptedException {
        this.fault = fault;
        this.ground = ground;
        this.node = node;
        this.clients = clients;
        this.city = City.found(clients.getFirst());
        this.life = new CityLife(city);
        this.sights = new Sights(city, life, tally);
        this.memory = new Memory(node, memory);
        this.random = ground.random();
        tally.note("seed " + ground.seed());
    }

    /**
     * Founds a city.
     *
     * @param node has the data folder
     * @param clients of the servers that callers write to
     * @param memory what Redis needs, in bytes
     */
    static Scene of(
            String fault, Ground ground, Node node, List<Client> clients, LongSupplier memory)
            throws IOException, InterruptedException {
        return new Scene(fault, ground, node, clients, memory);
    }

    /** Founds a city on one server, which has one Redis. */
    static Scene of(String fault, Ground ground, Node node)
            throws IOException, InterruptedException {
        return of(fault, ground, node, List.of(node.client()), () -> memory(node));
    }

    /** What the Redis of a server needs, in bytes. */
    static long memory(Node node) {
        try (BackDoor redis = BackDoor.of(node)) {
            return redis.memory();
        }
    }

    City city() {
        return city;
    }

    CityLife life() {
        return life;
    }

    Tally tally() {
        return tally;
    }

    Random random() {
        return random;
    }

    Client client() {
        return clients.getFirst();
    }

    /** Lets the city live, does harm in the midst of it, has it heal, and looks around. */
    void during(Harm harm) throws Exception {
        long harmed = live(harm);
        tally.back(Duration.ofNanos(System.nanoTime() - harmed));
        lookAround();
    }

    /** Lets the city live for a while, and rest. */
    void live() throws Exception {
        var _ = live(() -> {});
    }

    /** Does harm while nobody does anything else, has it heal, and looks around. */
    void inTheQuiet(Harm harm) throws Exception {
        memory.before();
        long begun = System.nanoTime();
        harm.happen();
        node.awaitHealed();
        tally.back(Duration.ofNanos(System.nanoTime() - begun));
        lookAround();
    }

    /** Answers when the harm began; it has healed. */
    private long live(Harm harm) throws Exception {
        try (Writers writers =
                        Writers.begin(clients, life, CityLife.CALLERS, false, random.nextLong());
                Onlookers onlookers = Onlookers.begin(client(), city, life, random.nextLong())) {
            Ground.pause(BEFORE.plusMillis(random.nextInt(1_000)));
            memory.before();
            long begun = System.nanoTime();
            harm.happen();
            Ground.pause(AFTERWARDS);
            writers.end();
            onlookers.end();
            node.awaitHealed();
            tally.add(writers);
            add(onlookers);
            return begun;
        }
    }

    /** What they read, and what they were shown. */
    void add(Onlookers onlookers) {
        reads += onlookers.answered();
        readsRefused += onlookers.refused();
        readsUnknown += onlookers.unknown();
        sights.add(onlookers);
    }

    private void lookAround() throws IOException, InterruptedException {
        rounds++;
        tally.rounds(1);
        verify();
        sights.look(client(), tally.acknowledged());
        memory.after();
        ground.say(
                "%s: round %d, %d acknowledged, healed"
                        .formatted(fault, rounds, tally.acknowledged().size()));
    }

    private void verify() throws IOException, InterruptedException {
        Verified verified = Verified.of(node);
        differences += verified.differences();
        tally.expect(verified.keys() > 0, "nothing was verified");
        tally.note(verified.line());
        verified.described().forEach(ground::say);
    }

    /** Sums up. */
    Outcome outcome() throws IOException, InterruptedException {
        memory.tell(tally);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.counted("reads", reads));
        figures.add(Figure.counted("reads_refused", readsRefused));
        figures.add(Figure.counted("reads_unknown", readsUnknown));
        figures.addAll(sights.figures());
        figures.add(Figure.difference("differences", differences));
        return tally.sum(fault, "healed", figures);
    }

    @Override
    public void close() {
        clients.forEach(Client::close);
    }
}
