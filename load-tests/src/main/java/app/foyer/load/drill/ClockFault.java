package app.foyer.load.drill;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clock of one of two servers is five minutes behind, then five minutes ahead. Callers go from
 * the one to the other, so that what each of them does is dated now and then, but comes in order.
 */
final class ClockFault implements Fault {
    private static final List<Duration> OFF =
            List.of(Duration.ofMinutes(-5), Duration.ofMinutes(5));
    private static final int CALLERS = 8;
    private static final Duration WRITING = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Outcome happen(Ground ground) throws Exception {
        Tally tally = new Tally();
        try (Node first = Node.serve(ground.data());
                Client one = first.client()) {
            Town town = Town.found(one);
            Deed deed = Deed.either(Deed.publishing(town), Deed.editingOwn(town));
            for (Duration off : OFF) {
                Map<String, String> setting =
                        Map.of("FOYER_NOW", Instant.now().plus(off).toString());
                try (Node second = Node.beside(first, "drill-clock", setting);
                        Client other = second.client()) {
                    Writers writers =
                            Writers.begin(List.of(one, other), deed, CALLERS, true, ground.seed());
                    Ground.pause(WRITING);
                    writers.end();
                    tally.rounds(1, writers);
                }
                ground.say("clock: %s off".formatted(off));
                first.awaitProjections();
                expectOrder(tally);
                expectTheLastToBeSeen(tally, town, one);
                expectTheTimelineInOrder(tally, town, one);
            }
            verify(tally, first);
            return tally.compare(name(), first.stores());
        }
    }

    /** What a caller did later has a later position, whichever server did it. */
    private static void expectOrder(Tally tally) {
        Map<Integer, Long> before = new HashMap<>();
        for (Acknowledged each : tally.acknowledged()) {
            long earlier = before.getOrDefault(each.caller(), 0L);
            tally.expect(
                    each.position() > earlier,
                    "position %d came after %d".formatted(each.position(), earlier));
            before.put(each.caller(), each.position());
        }
    }

    /** The last of a caller's edits is what their post says. */
    private static void expectTheLastToBeSeen(Tally tally, Town town, Client client)
            throws IOException, InterruptedException {
        Map<String, String> last = new HashMap<>();
        for (Acknowledged each : tally.acknowledged()) {
            if (each.type().equals("post.edited")) {
                last.put(each.aggregate(), each.text());
            }
        }
        for (String post : town.posts()) {
            String seen = client.get("/v1/posts/" + post, town.tokens().getFirst()).text("/text");
            String written = last.getOrDefault("post/" + post, seen);
            tally.expect(seen.equals(written), "post " + post + " reads " + seen);
        }
    }

    private static void expectTheTimelineInOrder(Tally tally, Town town, Client client)
            throws IOException, InterruptedException {
        Answer page =
                client.get(
                        "/v1/communities/" + town.community() + "/timeline?first=100",
                        town.tokens().getFirst());
        List<Long> positions = new ArrayList<>();
        for (JsonNode item : JSON.readTree(page.body()).at("/items")) {
            positions.add(item.at("/position").asLong());
        }
        List<Long> sorted = positions.stream().sorted((a, b) -> Long.compare(b, a)).toList();
        tally.expect(
                positions.size() > 1 && positions.equals(sorted),
                "the timeline is not in the order of positions");
    }

    private static void verify(Tally tally, Node node) throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        int status = node.run("verify", said::add);
        List<String> verified = said.stream().filter(line -> line.startsWith("verified ")).toList();
        verified.forEach(tally::note);
        tally.expect(status == 0 && verified.size() == 1, "verify ended with " + status);
    }
}
