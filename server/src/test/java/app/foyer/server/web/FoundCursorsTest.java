package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.Front.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Pages of what was found, of which something is left out because its author is apart. */
class FoundCursorsTest extends FrontTest {
    private final String word = LeakScene.word();
    private final List<String> adas = new ArrayList<>();
    private String[] ada = {};
    private String[] bob = {};
    private String[] cleo = {};

    /** Ada's oldest post, three of Bob's, and two more of Ada's; Bob then blocks Cleo. */
    @BeforeEach
    void write() {
        ada = front.joined("ada-" + UUID.randomUUID());
        bob = front.joined("bob-" + UUID.randomUUID());
        cleo = front.joined("cleo-" + UUID.randomUUID());
        String community = front.community(ada);
        front.call("PUT", "/v1/communities/" + community + "/membership", null, bob);
        for (boolean hers : List.of(true, false, false, false, true, true)) {
            String post = front.post(community, word, hers ? ada : bob);
            if (hers) {
                adas.addFirst(post);
            }
        }
        String cleos = front.get("/v1/members/me", cleo).json().path("id").asString();
        front.call("PUT", "/v1/members/" + cleos + "/block", null, bob);
    }

    private Reply found(int first, String after, String[] viewer) {
        String asked = "/v1/search/posts?q=" + word + "&first=" + first;
        return front.get(asked + (after.isEmpty() ? "" : "&after=" + after), viewer);
    }

    private static List<String> ids(Reply page) {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : page.json().path("items")) {
            ids.add(item.path("id").asString());
        }
        return ids;
    }

    private static String end(Reply page) {
        return page.json().path("endCursor").asString("");
    }

    /** The cursors of all hits, as somebody gets them who sees all. */
    private List<String> cursors() {
        List<String> cursors = new ArrayList<>();
        Reply page = found(1, "", ada);
        while (!end(page).isEmpty()) {
            cursors.add(end(page));
            page = found(1, end(page), ada);
        }
        assertThat(cursors).hasSize(6);
        return cursors;
    }

    @Test
    void theEndOfAPageDoesNotNameWhatIsLeftOut() {
        List<String> ofBob = cursors().subList(2, 5);
        for (int first = 1; first <= 6; first++) {
            List<String> met = new ArrayList<>();
            String after = "";
            boolean more = true;
            while (more) {
                Reply page = found(first, after, cleo);
                met.addAll(ids(page));
                after = end(page);
                more = page.json().path("hasNext").asBoolean();
                assertThat(ofBob).as(after).noneMatch(after::contains);
            }
            assertThat(met).as("%d at a time", first).isEqualTo(adas);
        }
    }

    @Test
    void whereNothingWasShownOneReadsOnFromTheBeginning() {
        Reply page = found(1, "~5", ada);
        assertThat(ids(page)).containsExactly(adas.getLast());
        assertThat(page.json().path("hasNext").asBoolean()).isFalse();
    }

    @Test
    void whatIsNoSuchPlaceIsRefused() {
        String cursor = cursors().getFirst();
        for (String wrong : List.of("~0", "~-1", "~1001", "~99999", "~x", "~", "x~1")) {
            assertThat(found(1, cursor + wrong, cleo).code()).as(wrong).isEqualTo("cursor-invalid");
        }
    }
}
