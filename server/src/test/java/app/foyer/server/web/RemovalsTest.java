package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.Front.Reply;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Removing and restoring posts, over REST, GraphQL and the operators' port. */
class RemovalsTest extends FrontTest {
    private static final String WHY = "{\"reason\":\"Not about bread.\"}";

    private String[] ada = {};
    private String[] bob = {};
    private String community = "";
    private String post = "";
    private String id = "";

    @BeforeEach
    void writeInAnOpenCommunity() {
        ada = front.joined("ada-" + UUID.randomUUID());
        bob = front.joined("bob-" + UUID.randomUUID());
        Reply founded = front.call("POST", "/v1/communities", "{\"name\":\"Bakers\"}", ada);
        String bakers = founded.json().path("id").asString();
        community = "/v1/communities/" + bakers;
        front.call("POST", community + "/opening", null, ada);
        front.call("PUT", community + "/membership", null, bob);
        String body = "{\"community\":\"%s\",\"text\":\"Cake\"}".formatted(bakers);
        id = front.call("POST", "/v1/posts", body, bob).json().path("id").asString();
        post = "/v1/posts/" + id;
    }

    @Test
    void aRemovedPostIsThereForItsAuthorAndModeratorsOnly() {
        assertThat(front.call("PUT", post + "/removal", WHY, bob).code())
                .isEqualTo("not-a-moderator");
        assertThat(front.call("PUT", post + "/removal", "{\"reason\":\" \"}", ada).code())
                .isEqualTo("reason-invalid");
        assertThat(front.call("PUT", post + "/removal", WHY, ada).status()).isEqualTo(204);
        assertThat(front.get(post).code()).isEqualTo("post-unknown");
        assertThat(front.get(community + "/timeline").response().body()).doesNotContain(id);
        assertThat(front.get(post, bob).json().at("/removed/reason").asString())
                .isEqualTo("Not about bread.");
        assertThat(front.get(post, ada).json().at("/removed/at").asString()).isNotEmpty();
        assertThat(front.call("PUT", post, "{\"text\":\"Bread\"}", bob).code())
                .isEqualTo("post-removed");
        assertThat(front.call("DELETE", post + "/removal", null, ada).status()).isEqualTo(204);
        assertThat(front.get(post).json().path("removed").isNull()).isTrue();
    }

    @Test
    void theSameByGraphql() {
        Map<String, Object> post = Map.of("p", id);
        String removal = "mutation($p: ID!) { removePost(post: $p, reason: \"x\") { changed } }";
        assertThat(front.ask(removal, post, ada).json().at("/data/removePost/changed").asBoolean())
                .isTrue();
        String read = "query($p: ID!) { post(id: $p) { removed { at reason } } }";
        assertThat(front.ask(read, post).json().at("/data/post").isNull()).isTrue();
        assertThat(front.ask(read, post, bob).json().at("/data/post/removed/reason").asString())
                .isEqualTo("x");
        String restoring = "mutation($p: ID!) { restorePost(post: $p) { changed } }";
        front.ask(restoring, post, ada);
        assertThat(front.ask(read, post).json().at("/data/post/removed").isNull()).isTrue();
    }

    @Test
    void whatAnOperatorRemovesOnlyAnOperatorRestores() {
        Front manage = new Front(managementPort);
        String[] operator = front.signedIn("olga", "operator");
        String removal = "/actuator/removal/" + id;
        assertThat(manage.call("POST", removal, WHY).status()).isEqualTo(401);
        assertThat(manage.call("POST", removal, "{}", operator).status()).isEqualTo(400);
        assertThat(manage.call("POST", removal, WHY, operator).status()).isEqualTo(200);
        assertThat(front.get(post).code()).isEqualTo("post-unknown");
        assertThat(front.call("DELETE", post + "/removal", null, ada).code())
                .isEqualTo("removed-by-operator");
        assertThat(manage.call("DELETE", removal, null, operator).status()).isEqualTo(200);
        assertThat(front.get(post).status()).isEqualTo(200);
        assertThat(manage.call("POST", "/actuator/removal/none", WHY, operator).status())
                .isEqualTo(404);
        assertThat(front.call("POST", removal, WHY, ada).status()).isEqualTo(403);
    }
}
