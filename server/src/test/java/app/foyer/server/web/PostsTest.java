package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.Front.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What posts say, who sees them, and what they said before. */
class PostsTest extends FrontTest {
    private static final String LOAF =
            "{\"url\":\"https://example.org/loaf.jpg\",\"type\":\"image/jpeg\",\"alt\":\"A loaf\"}";

    private String[] alice = {};
    private String[] ben = {};
    private String[] cleo = {};
    private String community = "";

    @BeforeEach
    void joinAndFound() {
        alice = front.joined("alice-" + UUID.randomUUID());
        ben = front.joined("ben-" + UUID.randomUUID());
        cleo = front.joined("cleo-" + UUID.randomUUID());
        community = front.community(alice);
        for (String[] member : List.of(ben, cleo)) {
            front.call("PUT", "/v1/communities/" + community + "/membership", null, member);
        }
    }

    private String id(String[] member) {
        return front.get("/v1/members/me", member).json().path("id").asString();
    }

    private Reply publish(String rest) {
        String body = "{\"community\":\"" + community + "\"," + rest + "}";
        return front.call("POST", "/v1/posts", body, alice);
    }

    private String published(String rest) {
        Reply reply = publish(rest);
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(201);
        return reply.json().path("id").asString();
    }

    private JsonNode card(String post) {
        return front.get("/v1/posts/" + post, alice).json();
    }

    @Test
    void aCardSaysAllThatWasGiven() {
        String post =
                published(
                        "\"text\":\"🥖 Look https://example.org/rye, @ben\",\"warning\":\"Crumbs\","
                                + "\"attachments\":["
                                + LOAF
                                + "],\"language\":\"en-GB\",\"mentions\":[\""
                                + id(ben)
                                + "\"]");
        JsonNode card = card(post);
        assertThat(card.path("warning").asString()).isEqualTo("Crumbs");
        assertThat(card.at("/attachments/0/alt").asString()).isEqualTo("A loaf");
        assertThat(card.at("/attachments/0/type").asString()).isEqualTo("image/jpeg");
        assertThat(card.at("/language/tag").asString()).isEqualTo("en-GB");
        assertThat(card.at("/language/detected").asBoolean()).isFalse();
        assertThat(card.at("/mentions/0/id").asString()).isEqualTo(id(ben));
        assertThat(card.at("/mentions/0/name").asString()).startsWith("ben-");
        assertThat(card.path("links").toString())
                .isEqualTo("[{\"start\":7,\"end\":30,\"url\":\"https://example.org/rye\"}]");
        assertThat(card.path("audience").asString()).isEqualTo("community");
        assertThat(card.path("editedAt").isNull()).isTrue();
    }

    @Test
    void anAttachmentAloneIsAPostAndNothingIsNone() {
        JsonNode card = card(published("\"attachments\":[" + LOAF + "]"));
        assertThat(card.path("text").asString()).isEmpty();
        assertThat(card.path("attachments")).hasSize(1);
        assertThat(publish("\"warning\":\"Crumbs\"").code()).isEqualTo("post-empty");
        assertThat(publish("\"text\":null").code()).isEqualTo("post-empty");
    }

    @Test
    void whatIsNotAllowedIsRefusedWithACode() {
        String bad = LOAF.replace("https", "http");
        assertThat(publish("\"attachments\":[" + bad + "]").code()).isEqualTo("attachment-invalid");
        assertThat(publish("\"attachments\":[{\"url\":\"https://a.example/\"}]").code())
                .isEqualTo("request-invalid");
        String five = String.join(",", List.of(LOAF, LOAF, LOAF, LOAF, LOAF));
        assertThat(publish("\"attachments\":[" + five + "]").code())
                .isEqualTo("attachments-too-many");
        assertThat(publish("\"text\":\"x\",\"warning\":\"\"").code()).isEqualTo("warning-invalid");
        assertThat(publish("\"text\":\"x\",\"language\":\"?\"").code())
                .isEqualTo("language-invalid");
        assertThat(publish("\"text\":\"x\",\"mentions\":[\"0000000000001\"]").code())
                .isEqualTo("member-unknown");
        assertThat(publish("\"text\":\"x\",\"audience\":\"world\"").code())
                .isEqualTo("request-invalid");
    }

    @Test
    void aLanguageThatIsNotGivenIsDetectedAndSearchedBy() {
        String word = "w" + UUID.randomUUID().toString().replace("-", "");
        String german =
                published(
                        "\"text\":\"Heute habe ich zum ersten Mal Sauerteig angesetzt und bin"
                                + " gespannt "
                                + word
                                + "\"");
        String brief = published("\"text\":\"ok " + word + "\"");
        assertThat(card(german).at("/language/tag").asString()).isEqualTo("de");
        assertThat(card(german).at("/language/detected").asBoolean()).isTrue();
        assertThat(card(brief).path("language").isNull()).isTrue();
        Reply found = front.get("/v1/search/posts?language=de&q=" + word, alice);
        assertThat(found.json().path("items")).hasSize(1);
        assertThat(found.json().at("/items/0/id").asString()).isEqualTo(german);
    }

    @Test
    void whoSeesAPostReadsItsHistoryAndOfADeletedOneThereIsNone() {
        String post = published("\"text\":\"one\",\"warning\":\"Crumbs\"");
        front.call("PUT", "/v1/posts/" + post, "{\"text\":\"two\"}", alice);
        JsonNode card = card(post);
        assertThat(card.path("edited").asBoolean()).isTrue();
        assertThat(card.path("warning").isNull()).isTrue();
        JsonNode versions = front.get("/v1/posts/" + post + "/history").json().path("versions");
        assertThat(versions).hasSize(2);
        assertThat(versions.at("/0/text").asString()).isEqualTo("one");
        assertThat(versions.at("/0/warning").asString()).isEqualTo("Crumbs");
        assertThat(versions.at("/1/text").asString()).isEqualTo("two");
        assertThat(versions.at("/1/at")).isEqualTo(card.path("editedAt"));
        Map<String, Object> asked = Map.of("p", "post:" + post);
        String document = "query($p: ID!) { postHistory(id: $p) { at text warning } }";
        Reply history = front.ask(document, asked, ben);
        assertThat(history.json().at("/data/postHistory/1/text").asString()).isEqualTo("two");
        front.call("DELETE", "/v1/posts/" + post, null, alice);
        assertThat(front.get("/v1/posts/" + post + "/history", alice).code())
                .isEqualTo("post-unknown");
        assertThat(front.ask(document, asked, alice).json().at("/data/postHistory").isNull())
                .isTrue();
    }

    @Test
    void aDeletedPostsWordsAreInNoAnswer() {
        String word = "w" + UUID.randomUUID().toString().replace("-", "");
        String post = published("\"text\":\"first " + word + "\",\"warning\":\"" + word + "\"");
        front.call("PUT", "/v1/posts/" + post, "{\"text\":\"then " + word + "\"}", alice);
        front.call("POST", "/v1/posts/" + post + "/replies", "{\"text\":\"and?\"}", ben);
        front.call("DELETE", "/v1/posts/" + post, null, alice);
        for (String path :
                List.of(
                        "/v1/posts/" + post,
                        "/v1/posts/" + post + "/history",
                        "/v1/communities/" + community + "/timeline",
                        "/v1/communities/" + community + "/awaiting-answer",
                        "/v1/members/" + id(alice) + "/timeline",
                        "/v1/members/" + id(ben) + "/timeline",
                        "/v1/timelines/home?first=100",
                        "/v1/search/posts?q=" + word)) {
            for (String[] viewer : List.of(alice, ben)) {
                String body = front.get(path, viewer).response().body().replace(path, "");
                assertThat(body).as(path).doesNotContain(word);
            }
        }
    }

    @Test
    void whatIsForFollowersIsForThem() {
        String post = published("\"text\":\"psst\",\"audience\":\"followers\"");
        front.call("PUT", "/v1/members/" + id(alice) + "/follow", null, ben);
        assertThat(card(post).path("audience").asString()).isEqualTo("followers");
        assertThat(front.get("/v1/posts/" + post, ben).status()).isEqualTo(200);
        assertThat(front.get("/v1/posts/" + post, cleo).code()).isEqualTo("post-unknown");
        assertThat(front.get("/v1/posts/" + post).code()).isEqualTo("post-unknown");
        String replies = "/v1/posts/" + post + "/replies";
        assertThat(front.call("POST", replies, "{\"text\":\"x\"}", cleo).code())
                .isEqualTo("post-unknown");
        Reply reply = front.call("POST", replies, "{\"text\":\"what?\"}", ben);
        String answer = reply.json().path("id").asString();
        assertThat(front.get("/v1/posts/" + answer, alice).json().path("audience").asString())
                .isEqualTo("followers");
        assertThat(front.get("/v1/posts/" + answer, cleo).status()).isEqualTo(404);
    }

    @Test
    void graphqlGivesAndShowsTheSame() {
        String document =
                """
                mutation($c: ID!, $m: [ID!]) {
                  publishPost(community: $c, text: "Look https://example.org/", audience: FOLLOWERS,
                    with: {warning: "Crumbs", language: "en", mentions: $m,
                      attachments: [{url: "https://example.org/a.png", type: "image/png"}]}) { id }
                }
                """;
        Reply done =
                front.ask(
                        document,
                        Map.of("c", "community:" + community, "m", List.of("member:" + id(ben))),
                        alice);
        String post = done.json().at("/data/publishPost/id").asString();
        assertThat(post).as(done.response().body()).startsWith("post:");
        Reply read =
                front.ask(
                        """
                        query($p: ID!) { post(id: $p) { audience warning editedAt
                          links { start end url } attachments { url type alt }
                          language { tag detected } mentions { id name } } }
                        """,
                        Map.of("p", post),
                        alice);
        JsonNode card = read.json().at("/data/post");
        assertThat(card.path("audience").asString())
                .as(read.response().body())
                .isEqualTo("FOLLOWERS");
        assertThat(card.path("warning").asString()).isEqualTo("Crumbs");
        assertThat(card.at("/links/0/url").asString()).isEqualTo("https://example.org/");
        assertThat(card.at("/attachments/0/type").asString()).isEqualTo("image/png");
        assertThat(card.at("/language/tag").asString()).isEqualTo("en");
        assertThat(card.at("/mentions/0/id").asString()).isEqualTo("member:" + id(ben));
    }

    @Test
    void theNetworksOwnReactionsAreShown() {
        assertThat(front.get("/v1/reactions").json().path("kinds").toString())
                .isEqualTo("[\"like\",\"thanks\",\"insightful\",\"funny\",\"with-you\"]");
        Reply asked = front.ask("{ reactionKinds }", Map.of(), alice);
        assertThat(asked.json().at("/data/reactionKinds")).hasSize(5);
        String post = published("\"text\":\"x\"");
        Reply unknown =
                front.ask(
                        "mutation($p: ID!) { react(post: $p, kind: \"shrug\") { changed } }",
                        Map.of("p", "post:" + post),
                        alice);
        assertThat(unknown.json().at("/errors/0/extensions/code").asString())
                .isEqualTo("reaction-unknown");
    }
}
