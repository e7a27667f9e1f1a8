package app.foyer.load.drill;

import app.foyer.load.drill.City.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A timeline, walked from its newest post down to a position.
 *
 * @param posts in their order
 * @param folded how many more it says there are, which it does not show
 * @param stale whether it said that something is missing
 */
record Walked(List<Seen> posts, long folded, boolean stale) {
    private static final int PAGES_MAX = 100;

    /** A post, as it is shown. */
    record Seen(String id, String community, String text, long position) {}

    /** Walks it, page by page; what is older than the position is not looked at. */
    static Walked down(Client client, Person who, String timeline, long to)
            throws IOException, InterruptedException {
        List<Seen> posts = new ArrayList<>();
        long folded = 0;
        boolean stale = false;
        String after = "";
        boolean goesOn = true;
        for (int page = 0; goesOn && page < PAGES_MAX; page++) {
            Answer answer = client.done("GET", timeline + "?first=100" + after, who.token(), null);
            stale |= answer.at("/stale").asBoolean(false);
            goesOn = answer.at("/hasNext").asBoolean(false);
            after = "&after=" + answer.text("/endCursor");
            for (JsonNode item : answer.at("/items")) {
                Seen seen =
                        new Seen(
                                item.at("/id").asString(""),
                                item.at("/community/id").asString(""),
                                item.at("/text").asString(""),
                                item.at("/position").asLong(0));
                if (seen.position() < to) {
                    goesOn = false;
                } else {
                    posts.add(seen);
                    folded += item.at("/folded/byAuthor").asLong(0);
                    folded += item.at("/folded/inCommunity").asLong(0);
                }
            }
        }
        return new Walked(List.copyOf(posts), folded, stale);
    }
}
