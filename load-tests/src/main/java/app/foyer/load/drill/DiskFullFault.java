package app.foyer.load.drill;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The disk of Postgres is full, while callers write; later there is room again. */
final class DiskFullFault implements Fault {
    private static final int CALLERS = 32;
    private static final Duration WRITING = Duration.ofSeconds(3);
    private static final Duration FULL = Duration.ofSeconds(15);
    private static final Duration FILLED_WITHIN = Duration.ofMinutes(2);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    @Override
    public String name() {
        return "disk-full";
    }

    @Override
    public Outcome happen(Ground ground) throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.mount(ground.folder().resolve("small"));
        if (mounted.isEmpty()) {
            return Outcome.untried(name(), "nothing can be mounted by this user");
        }
        try (SmallDisk disk = mounted.get()) {
            return happen(ground, disk);
        }
    }

    private Outcome happen(Ground ground, SmallDisk disk) throws Exception {
        Town town;
        try (Node node = Node.serve(ground.data());
                Client client = node.client()) {
            town = Town.found(client);
        }
        disk.take(ground.data().resolve("postgres"));
        Tally tally = new Tally();
        try (Node node = Node.serve(ground.data());
                Client client = node.client()) {
            Writers writers =
                    Writers.begin(
                            List.of(client), Deed.publishing(town), CALLERS, false, ground.seed());
            Ground.pause(WRITING);
            disk.fill();
            boolean refuses = awaitRefusals(writers);
            ground.say("disk-full: it is full");
            Ground.pause(FULL);
            expectReads(tally, town, client);
            long room = System.nanoTime();
            disk.makeRoom();
            Duration back = writers.awaitAcknowledged(room, BACK_WITHIN.multipliedBy(2));
            Ground.pause(WRITING);
            writers.end();
            tally.round(writers);
            tally.back(back);
            tally.note("refused with " + codes(writers));
            tally.expect(refuses, "nothing was refused");
            tally.expect(back.compareTo(BACK_WITHIN) <= 0, "nobody could write for " + back);
            return tally.compare(name(), node.stores());
        }
    }

    private static boolean awaitRefusals(Writers writers) throws InterruptedException {
        long end = System.nanoTime() + FILLED_WITHIN.toNanos();
        while (writers.refused().isEmpty() && System.nanoTime() < end) {
            Ground.pause(LOOK_EVERY);
        }
        return !writers.refused().isEmpty();
    }

    private static void expectReads(Tally tally, Town town, Client client)
            throws IOException, InterruptedException {
        String community = "/v1/communities/" + town.community();
        List<String> paths =
                List.of(community, community + "/timeline", "/v1/posts/" + town.posts().getFirst());
        for (String path : paths) {
            Answer answer = client.get(path, null);
            tally.expect(answer.isDone(), path + " was answered " + answer.status());
        }
        Answer home = client.get("/v1/timelines/home", town.tokens().getFirst());
        tally.expect(home.isDone(), "a home timeline was answered " + home.status());
    }

    private static String codes(Writers writers) {
        return writers.refused().stream()
                .map(Writers.Refused::code)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }
}
