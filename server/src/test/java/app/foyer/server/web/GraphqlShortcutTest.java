package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.Front.Reply;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked of home by GraphQL is the same, whether it is kept or goes the long way. */
class GraphqlShortcutTest extends FrontTest {
    private static final String CARDS =
            "{ home(first: %d) { edges { cursor because node { id text community { id name }"
                    + " authorName } } pageInfo { endCursor hasNextPage } } }";
    private static final Set<String> EACH_ITS_OWN =
            Set.of("date", "x-request-id", "content-length", "transfer-encoding");

    @Autowired private MeterRegistry meters;

    private String[] ada = {};
    private String community = "";

    @BeforeEach
    void comeIn() {
        ada = front.joined("ada-" + UUID.randomUUID());
        community = front.community(ada);
        for (int i = 0; i < 25; i++) {
            front.post(community, "Grüße " + i, i % 3 == 0 ? ada : someone());
        }
    }

    private String[] someone() {
        String[] someone = front.joined("someone-" + UUID.randomUUID());
        front.call("PUT", "/v1/communities/" + community + "/membership", null, someone);
        return someone;
    }

    private Reply ask(String document, String[] caller, String... more) {
        List<String> headers = new ArrayList<>(List.of(caller));
        headers.addAll(List.of(more));
        return front.ask(document, Map.of(), headers.toArray(String[]::new));
    }

    /** What comes with a parameter of its path goes the long way. */
    private Reply theLongWay(String document, String[] caller) {
        return front.call("POST", "/graphql?long", Front.question(document, Map.of()), caller);
    }

    private static Map<String, List<String>> headers(Reply reply) {
        Map<String, List<String>> headers = new TreeMap<>(reply.response().headers().map());
        headers.keySet().removeAll(EACH_ITS_OWN);
        return headers;
    }

    private Reply assertSame(String document, String[] caller) {
        Reply longWay = theLongWay(document, caller);
        Reply last = longWay;
        for (int i = 0; i < 3; i++) {
            last = ask(document, caller);
            assertThat(last.response().body()).isEqualTo(longWay.response().body());
            assertThat(headers(last)).isEqualTo(headers(longWay));
            assertThat(last.status()).isEqualTo(longWay.status());
        }
        return last;
    }

    @Test
    void aPageThatMayLackSomethingSaysSo() {
        String document = CARDS.formatted(7);
        assertSame(document, ada);
        house.partial = true;
        Reply page = assertSame(document, ada);
        assertThat(page.json().at("/extensions/foyer/stale").asBoolean()).isTrue();
    }

    @Test
    void whatIsAskedAgainIsAnsweredTheSame() {
        Reply reply = assertSame(CARDS.formatted(20), ada);
        assertThat(reply.json().path("data").path("home").path("edges").size()).isEqualTo(20);
        assertSame(CARDS.formatted(7), ada);
        assertSame("{ h: home { edges { node { ...on Post { text } } } } }", ada);
        assertSame(
                "{ home(first: 3) { edges { node { community { name about members } } } } }", ada);
        assertSame("{ home(first: 3) { edges { node { text } } } me { member { id } } }", ada);
        assertSame("{ home(first: 0) { edges { node { text } } } }", ada);
        assertSame("{ home(first: 3, after: \"x\") { edges { node { text } } } }", ada);
        assertSame("{ nonsense }", ada);
        assertSame("{ home(first: 3) { edges { node { author { name } } } } }", ada);
        assertSame("{ home { edges { a: cursor b: cursor } x: edges { cursor } } }", ada);
        assertSame(
                "query Q { __typename home { __typename edges { ...E } pageInfo { ...I } } }"
                        + " fragment E on HomeEdge { __typename reasons { code } node { ...P } }"
                        + " fragment P on Post { __typename i: id links { url } at language { tag }"
                        + " reactions { kind count } removed { at } attachments { url }"
                        + " community { __typename title: name } mentions { id } origin audience }"
                        + " fragment I on PageInfo { startCursor hasPreviousPage endCursor }",
                ada);
        assertSame(
                "{ home { pageInfo { hasNextPage } edges { node { ... { text } } because } } }",
                ada);
        assertSame("{ home", ada);
    }

    /** What goes the long way is measured as a request of GraphQL. */
    @Test
    void theSecondTimeItDoesNotGoTheLongWay() {
        String document = CARDS.formatted(19);
        ask(document, ada);
        double before = graphqlRequests();
        ask(document, ada);
        ask(document, ada);
        assertThat(graphqlRequests()).isEqualTo(before);
        theLongWay(document, ada);
        assertThat(graphqlRequests()).isEqualTo(before + 1);
    }

    @Test
    void whatOneAskedBeforeNobodyElseGoesTheLongWayFor() {
        String document = CARDS.formatted(18);
        String[] ben = someone();
        ask(document, ada);
        front.post(community, "new since then", ben);
        double before = graphqlRequests();
        String first = ask(document, ben).response().body();
        assertThat(first).contains("new since then");
        assertThat(graphqlRequests()).isEqualTo(before);
        assertThat(theLongWay(document, ben).response().body()).isEqualTo(first);
    }

    private double graphqlRequests() {
        return meters.find("graphql.request").timers().stream().mapToLong(Timer::count).sum();
    }

    @Test
    void eachReadsTheirOwnHomeByTheSameQuestion() {
        String document = CARDS.formatted(20);
        String[] ben = someone();
        front.post(community, "by Ben", ben);
        for (int i = 0; i < 3; i++) {
            assertThat(because(ask(document, ada))).isEqualTo("MEMBERSHIP");
            assertThat(because(ask(document, ben))).isEqualTo("OWN");
            assertThat(ask(document, new String[] {}).response().body()).doesNotContain("by Ben");
        }
    }

    private static String because(Reply reply) {
        return reply.json()
                .path("data")
                .path("home")
                .path("edges")
                .path(0)
                .path("because")
                .asString();
    }

    @Test
    void whatHappensIsSeenByWhoAsksAgain() {
        String document = CARDS.formatted(20);
        for (int i = 0; i < 3; i++) {
            ask(document, ada);
        }
        String post = front.post(community, "news", ada);
        assertThat(ask(document, ada).response().body()).contains("news");
        front.call("DELETE", "/v1/posts/" + post, null, ada);
        assertThat(ask(document, ada).response().body()).doesNotContain("news");
        front.call("DELETE", "/v1/communities/" + community + "/membership", null, ada);
        String[] ben = someone();
        ask(document, ben);
        front.call("POST", "/v1/members/me/forgetting", "{\"confirm\":\"forget me\"}", ben);
        assertThat(ask(document, ben).response().body()).doesNotContain("Grüße");
    }

    @Test
    void anAnswerIsOfTheKindThatIsAccepted() {
        String document = CARDS.formatted(20);
        for (int i = 0; i < 3; i++) {
            assertThat(ask(document, ada, "Accept", "application/json").header("Content-Type"))
                    .startsWith("application/json");
            assertThat(
                            ask(document, ada, "Accept", "application/graphql-response+json")
                                    .header("Content-Type"))
                    .startsWith("application/graphql-response+json");
        }
    }
}
