package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.Front.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A first page of home is the same, whether it is answered at once or goes the long way. */
class HomeShortcutTest extends FrontTest {
    private static final String HOME = "/v1/timelines/home";
    private static final Set<String> EACH_ITS_OWN =
            Set.of("date", "x-request-id", "content-length", "transfer-encoding");

    private String[] ada = {};

    @BeforeEach
    void comeIn() {
        ada = front.joined("ada-" + UUID.randomUUID());
    }

    /** Whoever names a position goes the long way. */
    private Reply theLongWay(String path) {
        List<String> headers = new ArrayList<>(List.of(ada));
        headers.addAll(List.of("Foyer-At-Least", "0"));
        return front.get(path, headers.toArray(String[]::new));
    }

    private static Map<String, List<String>> headers(Reply reply) {
        Map<String, List<String>> headers = new TreeMap<>(reply.response().headers().map());
        headers.keySet().removeAll(EACH_ITS_OWN);
        return headers;
    }

    private Reply assertSame(String path) {
        Reply quick = front.get(path, ada);
        Reply longWay = theLongWay(path);
        assertThat(quick.response().body()).isEqualTo(longWay.response().body());
        assertThat(headers(quick)).isEqualTo(headers(longWay));
        assertThat(quick.status()).isEqualTo(longWay.status());
        return quick;
    }

    @Test
    void aPageIsTheSameWithItsHeaders() {
        String community = front.community(ada);
        for (int i = 0; i < 25; i++) {
            front.post(community, "Grüße " + i, i % 3 == 0 ? ada : someone(community));
        }
        Reply page = assertSame(HOME);
        assertThat(page.header("Content-Length")).isNotEmpty();
        assertThat(page.header("Link")).contains("after=");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.json().path("items").size()).isEqualTo(20);
        assertSame(HOME + "?first=7");
        assertSame(HOME + "?first=100");
    }

    @Test
    void aPageThatMayLackSomethingSaysSo() {
        front.post(front.community(ada), "Grüße", ada);
        assertSame(HOME);
        house.partial = true;
        Reply page = assertSame(HOME);
        assertThat(page.header("Foyer-Stale")).isEqualTo("true");
        assertThat(page.json().path("stale").asBoolean()).isTrue();
    }

    private String[] someone(String community) {
        String[] someone = front.joined("someone-" + UUID.randomUUID());
        front.call("PUT", "/v1/communities/" + community + "/membership", null, someone);
        return someone;
    }

    @Test
    void anEmptyPageAndWhatMakesNoSenseAreTheSame() {
        for (String query :
                List.of(
                        "",
                        "?first=0",
                        "?first=101",
                        "?first=-1",
                        "?first=x",
                        "?first=",
                        "?first=1000",
                        "?first=5&after=x",
                        "?after=x")) {
            assertSame(HOME + query);
        }
    }

    @Test
    void whoIsNotKnownAndWhoIsNoMemberGoTheLongWay() {
        assertThat(front.get(HOME).code()).isEqualTo("token-missing");
        assertThat(front.get(HOME, "Authorization", "Bearer nonsense").status()).isEqualTo(401);
        String[] stranger = front.signedIn("stranger-" + UUID.randomUUID(), "member");
        String[] operator = front.signedIn("operator-" + UUID.randomUUID(), "operator");
        for (int i = 0; i < 2; i++) {
            assertThat(front.get(HOME, stranger).code()).isEqualTo("not-yet-joined");
            assertThat(front.get(HOME, operator).code()).isEqualTo("scope-missing");
        }
        String[] named = {ada[0], ada[1], "Foyer-On-Behalf-Of", "0000000000000"};
        assertThat(front.get(HOME, named).code()).isEqualTo("scope-missing");
        String[] asHtml = {ada[0], ada[1], "Accept", "text/html"};
        assertThat(front.get(HOME, asHtml).status()).isEqualTo(406);
    }

    @Test
    void whoIsForgottenIsKnownNoMore() {
        assertThat(front.get(HOME, ada).status()).isEqualTo(200);
        assertThat(forget(ada).status()).isEqualTo(204);
        assertThat(front.get(HOME, ada).code()).isEqualTo("not-yet-joined");
    }

    private Reply forget(String[] member) {
        String confirmed = "{\"confirm\":\"forget me\"}";
        return front.call("POST", "/v1/members/me/forgetting", confirmed, member);
    }
}
