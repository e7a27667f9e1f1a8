package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.Front.Reply;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same things by GraphQL, and its limits. */
class GraphqlTest extends FrontTest {
    private String[] alice = {};
    private String community = "";

    @BeforeEach
    void joinAndFound() {
        alice = front.joined("alice-" + UUID.randomUUID());
        community = front.community(alice);
    }

    private static String code(Reply reply) {
        return reply.json().at("/errors/0/extensions/code").asString("");
    }

    @Test
    void aPostGoesAllTheWay() {
        Reply published =
                front.ask(
                        "mutation($c: ID!) { publishPost(community: $c, text: \"hello\")"
                                + " { id position changed } }",
                        Map.of("c", "community:" + community),
                        alice);
        String id = published.json().at("/data/publishPost/id").asString();
        String position = published.json().at("/data/publishPost/position").asString();
        assertThat(id).as(published.response().body()).startsWith("post:");
        Reply read =
                front.ask(
                        "query($i: ID!, $p: String) { node(id: $i, atLeast: $p) { id ... on Post {"
                                + " text author { profile { name } } community { name } } }"
                                + " home { edges { cursor node { id author { id } community { id }"
                                + " } } pageInfo { hasNextPage } } me { communities } }",
                        Map.of("i", id, "p", position),
                        alice);
        assertThat(read.json().at("/data/node/text").asString())
                .as(read.response().body())
                .isEqualTo("hello");
        assertThat(read.json().at("/data/node/community/name").asString()).isEqualTo("Readers");
        assertThat(read.json().at("/data/home/edges/0/node/id").asString()).isEqualTo(id);
        assertThat(read.json().at("/extensions/foyer/stale").asBoolean(true)).isFalse();
        Reply other =
                front.ask(
                        "query($i: ID!) { node(id: $i) { id } }",
                        Map.of("i", id.replace("post:", "member:")));
        assertThat(other.json().at("/data/node").isNull()).isTrue();
        Reply early =
                front.ask(
                        "query($i: ID!) { node(id: $i, atLeast: \"999999999\") { id } }",
                        Map.of("i", id.replace("post:", "member:")));
        assertThat(early.json().at("/errors/0/extensions/code").asString())
                .as(early.response().body())
                .isEqualTo("not-remembered-yet");
        Reply found =
                front.ask(
                        "{ searchPosts(words: \"hello\") { edges { highlight node { id } } }"
                                + " searchCommunities(words: \"Readers\") { edges { node { name }"
                                + " } } recommendedCommunities { rank reasons { words figures {"
                                + " name value } } community { timeline { edges { node { text } }"
                                + " } } } }",
                        Map.of());
        assertThat(found.json().has("errors")).as(found.response().body()).isFalse();
    }

    @Test
    void everyCommandHasItsMutation() {
        String post = "post:" + front.post(community, "x", alice);
        String all =
                "mutation($c: ID!, $p: ID!) {"
                        + " changeProfile(profile: {name: \"A\"}) { id }"
                        + " founded: foundCommunity(description: {name: \"B\"}) { id }"
                        + " describeCommunity(community: $c, description: {name: \"C\"}) { id }"
                        + " openCommunity(community: $c) { id }"
                        + " joinCommunity(community: $c) { changed }"
                        + " reply(to: $p, text: \"y\") { id }"
                        + " editPost(post: $p, text: \"z\") { id }"
                        + " react(post: $p, kind: \"with-you\") { changed }"
                        + " takeBackReaction(post: $p, kind: \"with-you\") { changed }"
                        + " deletePost(post: $p) { position } }";
        Reply done = front.ask(all, Map.of("c", community, "p", post), alice);
        assertThat(done.json().has("errors")).as(done.response().body()).isFalse();
        String[] bob = front.signedIn("bob-" + UUID.randomUUID(), "member");
        Reply joined =
                front.ask(
                        "mutation { joinNetwork(profile: {name: \"Bob\"}) { id } }", Map.of(), bob);
        String member = joined.json().at("/data/joinNetwork/id").asString();
        Reply followed =
                front.ask(
                        "mutation($m: ID!, $c: ID!) { follow(member: $m) { changed }"
                                + " unfollow(member: $m) { changed } }",
                        Map.of("m", member),
                        alice);
        assertThat(code(followed)).isEqualTo("query-invalid");
        followed =
                front.ask(
                        "mutation($m: ID!) { follow(member: $m) { changed }"
                                + " unfollow(member: $m) { changed } }",
                        Map.of("m", member),
                        alice);
        assertThat(followed.json().at("/data/unfollow/changed").asBoolean()).isTrue();
        assertThat(
                        code(
                                front.ask(
                                        "mutation($c: ID!) { leaveCommunity(community: $c) { id }"
                                                + " }",
                                        Map.of("c", community),
                                        alice)))
                .isEqualTo("last-founder");
    }

    @Test
    void whereToGoAndWhomToAnswerIsAskedByGraphqlToo() {
        String post = front.post(community, "anybody here?", alice);
        Reply answer =
                front.ask(
                        "query($c: ID!) { recommendedCommunities(interests: [\"bread\"], languages:"
                                + " [\"en\"]) { rank } livelyCommunities(first: 2) { rank via }"
                                + " risingCommunities { reasons { words } } awaitingAnswer(community: $c) { id }"
                                + " similarCommunities(community: $c, first: 2) { likeness words"
                                + " community { name } } }",
                        Map.of("c", community));
        assertThat(answer.json().has("errors")).as(answer.response().body()).isFalse();
        assertThat(answer.json().at("/data/awaitingAnswer").toString()).contains(post);
        assertThat(
                        code(
                                front.ask(
                                        "{ recommendedCommunities(languages: [\"no_tag!\"]) {"
                                                + " rank } }",
                                        Map.of())))
                .isEqualTo("profile-invalid");
    }

    @Test
    void errorsCarryTheCodesOfRest() {
        assertThat(code(front.ask("{ me { communities } }", Map.of()))).isEqualTo("token-missing");
        assertThat(code(front.ask("{ post(id: \"x\") { id } }", Map.of())))
                .isEqualTo("post-unknown");
        assertThat(
                        code(
                                front.ask(
                                        "{ home(first: 0) { pageInfo { endCursor } } }",
                                        Map.of(),
                                        alice)))
                .isEqualTo("page-size-invalid");
        assertThat(
                        code(
                                front.ask(
                                        "mutation($c: ID!) { publishPost(community: $c, text:"
                                                + " \"\") { id } }",
                                        Map.of("c", community),
                                        alice)))
                .isEqualTo("post-empty");
        assertThat(code(front.ask("{ nothing }", Map.of()))).isEqualTo("query-invalid");
        assertThat(code(front.ask("{ broken", Map.of()))).isEqualTo("query-invalid");
        house.fault = new IllegalStateException("secret");
        Reply internal =
                front.ask(
                        "mutation { foundCommunity(description: {name: \"x\"}) { id } }",
                        Map.of(),
                        alice);
        assertThat(code(internal)).isEqualTo("internal");
        assertThat(internal.response().body()).doesNotContain("secret");
        assertThat(front.call("POST", "/graphql", "{\"query\":").code())
                .isEqualTo("malformed-json");
    }

    @Test
    void whatIsNestedTooDeepIsTurnedAway() {
        String deep =
                "{ community(id: \"x\") "
                        + "{ timeline { edges { node { community ".repeat(13)
                        + "{ id }"
                        + " } } } }".repeat(13)
                        + " }";
        assertThat(code(front.ask(deep, Map.of()))).isEqualTo("query-too-deep");
        String looped = "{ me { ...a } } fragment a on Me { ...b } fragment b on Me { ...a }";
        assertThat(code(front.ask(looped, Map.of()))).isEqualTo("query-too-deep");
    }

    @Test
    void whatAsksForTooMuchIsTurnedAway() {
        StringBuilder aliases = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            aliases.append(" a").append(i).append(": id");
        }
        String spread = " ...f".repeat(99);
        String bomb =
                "{ home(first: 100) { edges { node {"
                        + spread
                        + " } } } } fragment f on Post {"
                        + aliases
                        + " }";
        assertThat(code(front.ask(bomb, Map.of(), alice))).isEqualTo("query-too-complex");
        String wide =
                "query($n: Int) { recommendedCommunities(first: $n) { community { timeline(first:"
                        + " 100) { edges { node { text at } } } } } }";
        assertThat(code(front.ask(wide, Map.of("n", 50)))).isEqualTo("query-too-complex");
        String doubling =
                "{ me { ...f0 } }"
                        + java.util.stream.IntStream.range(0, 30)
                                .mapToObj(i ->
                                        " fragment f%d on Me { ...f%d ...f%d }"
                                                .formatted(i, i + 1, i + 1))
                                .collect(java.util.stream.Collectors.joining())
                        + " fragment f30 on Me { communities }";
        assertThat(code(front.ask(doubling, Map.of()))).isEqualTo("query-too-complex");
        String large = "{ " + "id ".repeat(6_000) + "}";
        assertThat(code(front.ask(large, Map.of()))).isEqualTo("query-too-large");
    }

    @Test
    void theSchemaCanBeAsked() {
        Reply reply = front.ask("{ __schema { types { name fields { name } } } }", Map.of());
        assertThat(reply.json().at("/data/__schema/types").size()).isGreaterThan(10);
    }

    @Test
    void authorsOfAPageAreFetchedAtOnce() {
        for (int i = 0; i < 20; i++) {
            front.post(community, "post " + i, alice);
        }
        int before = house.asked.get();
        Reply page =
                front.ask(
                        "{ home { edges { node { author { id } community { about } } } } }",
                        Map.of(),
                        alice);
        assertThat(page.json().at("/data/home/edges")).hasSize(20);
        assertThat(house.asked.get() - before).isEqualTo(3);
    }

    @Test
    void aKnownDocumentIsMeasuredAnewWithItsVariables() {
        String wide =
                "query($n: Int!) { home(first: $n) { edges { node { "
                        + IntStream.range(0, 120)
                                .mapToObj(i -> "t" + i + ": text")
                                .collect(Collectors.joining(" "))
                        + " } } } }";
        for (int i = 0; i < 2; i++) {
            assertThat(front.ask(wide, Map.of("n", 5), alice).json().path("errors").isMissingNode())
                    .isTrue();
            assertThat(code(front.ask(wide, Map.of("n", 100), alice)))
                    .isEqualTo("query-too-complex");
        }
    }
}
