package app.foyer.load.drill;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Two servers on one database, whose callers all write to the same few posts and memberships. */
final class TwoServersFault implements Fault {
    private static final int CALLERS = 32;
    private static final int POSTS = 5;
    private static final int MEMBERS = 3;
    private static final Duration WRITING = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "two";
    }

    @Override
    public Outcome happen(Ground ground) throws Exception {
        Tally tally = new Tally();
        try (Node first = Node.serve(ground.data());
                Node second = Node.beside(first, "drill-second", Map.of());
                Client one = first.client();
                Client other = second.client()) {
            Town town = Town.found(one);
            Deed deed = Deed.either(Deed.editing(town, POSTS), Deed.comingAndGoing(town, MEMBERS));
            Writers writers =
                    Writers.begin(List.of(one, other), deed, CALLERS, false, ground.seed());
            Ground.pause(WRITING);
            writers.end();
            tally.rounds(1, writers);
            expectEditsToBeEvents(tally, writers, LogRows.read(first.stores()));
            first.awaitProjections();
            expectTheLastToBeSeen(tally, town, one);
            return tally.compare(name(), first.stores());
        }
    }

    private static void expectEditsToBeEvents(Tally tally, Writers writers, LogRows rows) {
        List<Acknowledged> edits =
                writers.acknowledged().stream().filter(a -> !a.type().isEmpty()).toList();
        long stored = rows.count("post.edited");
        // An edit that was refused, or not answered, may have been stored all the same.
        long perhaps = writers.unanswered() + writers.refused().size();
        tally.note("%d edits acknowledged, %d stored".formatted(edits.size(), stored));
        tally.expect(
                stored >= edits.size() && stored <= edits.size() + perhaps,
                "edits acknowledged and stored are not as many");
        rows.aggregates("membership")
                .forEach((membership, events) -> {
                    boolean alternates = true;
                    for (int i = 0; i < events.size(); i++) {
                        String due = i % 2 == 0 ? "membership.joined" : "membership.left";
                        alternates &= events.get(i).type().equals(due);
                    }
                    tally.expect(alternates, membership + " was joined or left twice over");
                });
        tally.note(
                rows.aggregates("membership").values().stream().mapToInt(List::size).sum()
                        + " events of memberships");
    }

    /** What readers see is what the last event of each post says. */
    private static void expectTheLastToBeSeen(Tally tally, Town town, Client client)
            throws IOException, InterruptedException {
        for (String post : town.posts().subList(0, POSTS)) {
            Map<Long, String> edits =
                    tally.acknowledged().stream()
                            .filter(a -> a.aggregate().equals("post/" + post))
                            .collect(
                                    Collectors.toMap(
                                            Acknowledged::position,
                                            Acknowledged::text,
                                            (text, _) -> text));
            long last = edits.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
            String seen = client.get("/v1/posts/" + post, town.tokens().getFirst()).text("/text");
            tally.expect(seen.equals(edits.get(last)), "post " + post + " reads " + seen);
        }
    }
}
