package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Threads, over REST and GraphQL. */
class ThreadsTest extends FrontTest {
    private String[] ada = {};
    private String community = "";
    private String first = "";
    private String reply = "";
    private String below = "";

    @BeforeEach
    void someoneIsAnswered() {
        ada = front.joined("ada-" + UUID.randomUUID());
        community = front.community(ada);
        first = front.post(community, "How long does it rest?", ada);
        reply = reply(first, "Overnight");
        below = reply(reply, "Far too short");
    }

    private String reply(String to, String text) {
        String body = "{\"text\":\"%s\"}".formatted(text);
        return front.call("POST", "/v1/posts/" + to + "/replies", body, ada)
                .json()
                .path("id")
                .asString();
    }

    private JsonNode read(String path) {
        return front.get(path).json();
    }

    @Test
    void aThreadIsReadFlatInStretches() {
        JsonNode page = read("/v1/posts/" + below + "/thread?first=1");
        assertThat(page.path("thread").asString()).isEqualTo(first);
        assertThat(page.at("/firstPost/text").asString()).isEqualTo("How long does it rest?");
        assertThat(page.at("/items/0/id").asString()).isEqualTo(below);
        assertThat(page.path("hasNext").asBoolean()).isTrue();
        var next =
                front.get(
                        "/v1/posts/%s/thread?first=1&after=%s"
                                .formatted(first, page.path("endCursor").asString()));
        assertThat(next.json().at("/items/0/id").asString()).isEqualTo(reply);
        assertThat(next.json().path("hasNext").asBoolean()).isFalse();
        assertThat(next.header("Foyer-Position")).isNotEmpty();
        assertThat(front.get("/v1/posts/" + first + "/thread?first=1").header("Link"))
                .contains("/v1/posts/" + first + "/thread?first=1&after=");
    }

    @Test
    void aThreadIsReadAsATree() {
        front.call("DELETE", "/v1/posts/" + reply, null, ada);
        JsonNode tree = read("/v1/posts/" + first + "/tree");
        assertThat(tree.path("branches").size()).isEqualTo(2);
        assertThat(tree.at("/branches/0/id").asString()).isEqualTo(reply);
        assertThat(tree.at("/branches/0/post").isNull()).isTrue();
        assertThat(tree.at("/branches/1/depth").asInt()).isEqualTo(2);
        assertThat(tree.at("/branches/1/post/text").asString()).isEqualTo("Far too short");
        assertThat(tree.path("hasNext").asBoolean()).isFalse();
        assertThat(front.get("/v1/posts/" + reply + "/tree").code()).isEqualTo("post-unknown");
        assertThat(front.get("/v1/posts/" + reply + "/thread").code()).isEqualTo("post-unknown");
    }

    @Test
    void livelyThreadsSayWhoAnsweredLast() {
        front.post(community, "Nobody answers this", ada);
        JsonNode page = read("/v1/communities/" + community + "/threads");
        assertThat(page.path("items").size()).isEqualTo(1);
        assertThat(page.at("/items/0/firstPost/id").asString()).isEqualTo(first);
        assertThat(page.at("/items/0/lastReply/id").asString()).isEqualTo(below);
        assertThat(page.at("/items/0/cursor").asString()).isNotEmpty();
    }

    @Test
    void theSameByGraphql() {
        String document =
                """
                query($p: ID!, $c: ID!) {
                  thread(post: $p, first: 1) { id firstPost { text } replies { edges { cursor node { id author { id } } } pageInfo { hasNextPage } } }
                  threadTree(post: $p) { id firstPost { id } branches { id depth post { text } } endCursor hasNext }
                  livelyThreads(community: $c) { edges { cursor node { firstPost { id } lastReply { id } } } pageInfo { endCursor } }
                }
                """;
        Map<String, Object> variables = Map.of("p", "post:" + below, "c", "community:" + community);
        JsonNode data = front.ask(document, variables, ada).json().path("data");
        assertThat(data.at("/thread/id").asString()).isEqualTo("post:" + first);
        assertThat(data.at("/thread/replies/edges/0/node/id").asString())
                .isEqualTo("post:" + below);
        assertThat(data.at("/thread/replies/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(data.at("/threadTree/branches/1/post/text").asString())
                .isEqualTo("Far too short");
        assertThat(data.at("/threadTree/branches/1/depth").asInt()).isEqualTo(2);
        assertThat(data.at("/livelyThreads/edges/0/node/lastReply/id").asString())
                .isEqualTo("post:" + below);
    }
}
