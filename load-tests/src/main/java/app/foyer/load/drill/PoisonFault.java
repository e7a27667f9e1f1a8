package app.foyer.load.drill;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Two follows, of many, go on with an event of a newer version, which nobody can read. Of these the
 * one is mended and tried again, the other dropped; all others go on.
 */
final class PoisonFault implements Fault {
    private static final int ROUNDS_MAX = 3;
    private static final int SEQUENCES_MIN = 50;
    private static final int OTHERS = 100;
    private static final List<String> PROJECTIONS = List.of("timelines", "signals", "search");
    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    /** That of the append pipeline, under which positions are counted on from the last one. */
    private static final String LOCK = "select pg_advisory_xact_lock(" + 0x466F_7965_7231L + ")";

    private static final String INSERT =
            "insert into event select position + 1, ?, ?, 'follow', ?, 'follow.renamed', '1',"
                    + " stored_at, '{}', '{}' from event order by position desc limit 1";
    private static final String MEND =
            "update event set event_type = 'follow.ended', payload ="
                    + " json_build_object('follower', ?, 'followed', ?, 'at', stored_at)"
                    + " where aggregate_id = ? and event_type = 'follow.renamed'";

    @Override
    public String name() {
        return "poison";
    }

    @Override
    public Outcome happen(Ground ground) throws Exception {
        try (Node node = Node.serve(ground.data());
                Scene scene = Scene.of(name(), ground, node)) {
            for (int round = 0; round < ground.roundsAtMost(ROUNDS_MAX); round++) {
                List<String> poisoned = twoFollows(scene, LogRows.read(node.stores()));
                scene.during(() -> poison(ground, scene, node, poisoned));
            }
            return scene.outcome();
        }
    }

    /** Of those that nobody ends. */
    private static List<String> twoFollows(Scene scene, LogRows rows) throws IOException {
        List<String> walkers = scene.city().walkers().stream().map(City.Person::id).toList();
        Map<String, List<LogRows.Row>> follows = rows.aggregates("follow");
        List<String> steady =
                follows.entrySet().stream()
                        .filter(each -> each.getValue().size() == 1)
                        .map(Map.Entry::getKey)
                        .filter(each -> walkers.stream().noneMatch(each::contains))
                        .filter(each -> !each.contains(scene.city().reader().id()))
                        .sorted()
                        .toList();
        if (follows.size() < SEQUENCES_MIN || steady.size() < 2) {
            throw new IOException("there are too few follows");
        }
        return List.of(steady.getFirst(), steady.getLast());
    }

    private static void poison(Ground ground, Scene scene, Node node, List<String> poisoned)
            throws IOException, InterruptedException, SQLException {
        try (Connection connection = LogRows.connect(node.stores())) {
            for (String each : poisoned) {
                insert(connection, each);
            }
            long since = node.head();
            await("both are parked", () -> isParked(node, poisoned));
            scene.tally().expect(isListed(node, poisoned), "foyer projections does not list them");
            await("the others go on", () -> node.position("timelines") > since + OTHERS);
            String mended = poisoned.getFirst();
            mend(connection, mended);
            for (String projection : PROJECTIONS) {
                act(node, projection, "retry", mended);
                act(node, projection, "drop", poisoned.getLast());
            }
        }
        await("nothing waits any more", () -> waiting(node, "timelines").isEmpty());
        ground.say("poison: one was mended, and one dropped");
    }

    private static void insert(Connection connection, String follow) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            lock.execute();
            insert.setString(1, follow);
            insert.setLong(2, 1);
            insert.setString(3, "poison " + follow);
            insert.executeUpdate();
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void mend(Connection connection, String follow)
            throws SQLException, IOException {
        List<String> ends = List.of(follow.split("/", -1));
        try (PreparedStatement mend = connection.prepareStatement(MEND)) {
            mend.setString(1, ends.get(1));
            mend.setString(2, ends.get(2));
            mend.setString(3, follow);
            if (mend.executeUpdate() != 1) {
                throw new IOException("there is nothing to mend of " + follow);
            }
        }
    }

    private static boolean isParked(Node node, List<String> entities)
            throws IOException, InterruptedException {
        return waiting(node, "timelines").containsAll(entities)
                && waiting(node, "search").containsAll(entities)
                && node.remark("timelines").contains("parked");
    }

    /** As an operator sees it at a terminal. */
    private static boolean isListed(Node node, List<String> entities)
            throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        int status = node.run(List.of("projections", "dead-letters", "timelines"), said::add);
        Predicate<String> listed =
                entity -> said.stream().anyMatch(line -> line.contains(entity + ", waiting"));
        return status == 0 && entities.stream().allMatch(listed);
    }

    /** Whose events wait. */
    private static List<String> waiting(Node node, String projection)
            throws IOException, InterruptedException {
        List<String> waiting = new ArrayList<>();
        node.operate("GET", "/actuator/projections/" + projection, null)
                .at("/deadLetters")
                .forEach(each -> {
                    if (each.at("/letter/state").asString("").equals("WAITING")) {
                        waiting.add(each.at("/letter/entity").asString(""));
                    }
                });
        return waiting;
    }

    /** Where it waits. */
    private static void act(Node node, String projection, String what, String entity)
            throws IOException, InterruptedException {
        if (waiting(node, projection).contains(entity)) {
            node.operate(
                    "POST",
                    "/actuator/projections/" + projection + "/" + what,
                    "{\"entity\":\"%s\"}".formatted(entity));
        }
    }

    /** Something that may not be so yet. */
    @FunctionalInterface
    private interface State {
        boolean holds() throws IOException, InterruptedException;
    }

    private static void await(String what, State state) throws IOException, InterruptedException {
        long end = System.nanoTime() + WITHIN.toNanos();
        while (!state.holds()) {
            if (System.nanoTime() > end) {
                throw new IOException("not so: " + what);
            }
            Ground.pause(LOOK_EVERY);
        }
    }
}
