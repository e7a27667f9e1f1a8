package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Muting, over REST and GraphQL. */
class MutesTest extends FrontTest {
    private static final String MUTES = "/v1/members/me/mutes";

    private String[] ada = {};
    private String[] bob = {};
    private String adasId = "";
    private String community = "";
    private String post = "";

    @BeforeEach
    void writeInAnOpenCommunity() {
        ada = front.joined("ada-" + UUID.randomUUID());
        bob = front.joined("bob-" + UUID.randomUUID());
        adasId = front.get("/v1/members/me", ada).json().path("id").asString();
        community = front.community(ada);
        front.call("PUT", "/v1/communities/" + community + "/membership", null, bob);
        post = front.post(community, "Bread and butter", ada);
    }

    private String home() {
        return front.get("/v1/timelines/home", bob).response().body();
    }

    private int put(String path, String body) {
        return front.call("PUT", MUTES + path, body, bob).status();
    }

    @Test
    void whatIsMutedIsLeftOutAtHomeAndListedForOneselfUntilItIsUnmuted() {
        for (String path : new String[] {"/members/" + adasId, "/communities/" + community}) {
            assertThat(home()).contains(post);
            assertThat(put(path, "{}")).isEqualTo(204);
            assertThat(home()).doesNotContain(post);
            assertThat(front.get(MUTES, bob).json().path("items").size()).isEqualTo(1);
            assertThat(front.get("/v1/posts/" + post, bob).status()).isEqualTo(200);
            assertThat(front.call("DELETE", MUTES + path, null, bob).status()).isEqualTo(204);
        }
        assertThat(put("/words", "{\"word\":\"butter\"}")).isEqualTo(204);
        assertThat(home()).doesNotContain(post);
        var listed = front.get(MUTES, bob).json().at("/items/0");
        assertThat(listed.path("words").asString()).isEqualTo("butter");
        assertThat(front.get(MUTES, ada).json().path("items").isEmpty()).isTrue();
        String word = MUTES + "/words/" + listed.path("id").asString();
        assertThat(front.call("DELETE", word, null, bob).status()).isEqualTo(204);
        assertThat(home()).contains(post);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        String past = "{\"until\":\"2020-01-01T00:00:00Z\"}";
        assertThat(front.call("PUT", MUTES + "/members/" + adasId, past, bob).code())
                .isEqualTo("mute-invalid");
        assertThat(front.call("PUT", MUTES + "/words", "{\"word\":\"!\"}", bob).code())
                .isEqualTo("mute-invalid");
    }

    @Test
    void theSameByGraphql() {
        String mute =
                "mutation($m: ID!, $c: ID!) { muteMember(member: $m) { changed }"
                        + " muteCommunity(community: $c, until: \"2200-01-01T00:00:00Z\") { changed }"
                        + " muteWord(word: \"butter\") { changed } }";
        Map<String, Object> variables =
                Map.of("m", "member:" + adasId, "c", "community:" + community);
        var muted = front.ask(mute, variables, bob).json();
        assertThat(muted.at("/data/muteMember/changed").asBoolean()).isTrue();
        assertThat(muted.at("/data/muteWord/changed").asBoolean()).isTrue();
        assertThat(muted.at("/data/muteCommunity").isNull()).isTrue();
        String list = "{ me { mutes { edges { node { kind id words until } } } } }";
        var edges = front.ask(list, Map.of(), bob).json().at("/data/me/mutes/edges");
        assertThat(edges.at("/0/node/id").asString()).isEqualTo("member:" + adasId);
        assertThat(edges.at("/1/node/words").asString()).isEqualTo("butter");
        String unmute =
                "mutation($m: ID!, $c: ID!) { unmuteMember(member: $m) { changed }"
                        + " unmuteCommunity(community: $c) { changed }"
                        + " unmuteWord(number: 1) { changed } }";
        var unmuted = front.ask(unmute, variables, bob).json();
        assertThat(unmuted.at("/data/unmuteMember/changed").asBoolean()).isTrue();
        assertThat(unmuted.at("/data/unmuteWord/changed").asBoolean()).isTrue();
    }

    @Test
    void whatOneHidIsNotAtHomeAnyMore() {
        String post = front.post(front.community(bob), "seen enough", bob);
        String path = "/v1/posts/" + post + "/hiding";
        assertThat(front.get("/v1/timelines/home", bob).response().body()).contains("seen enough");
        assertThat(front.call("PUT", path, null, bob).status()).isEqualTo(204);
        assertThat(front.call("PUT", path, null, bob).status()).isEqualTo(204);
        assertThat(front.get("/v1/timelines/home", bob).response().body())
                .doesNotContain("seen enough");
        assertThat(front.get("/v1/members/me/hidden", bob).json().at("/items/0/id").asString())
                .isEqualTo(post);
        assertThat(front.call("PUT", path, null).status()).isEqualTo(401);
        assertThat(front.get("/v1/members/me/hidden").status()).isEqualTo(401);
        Map<String, Object> variables = Map.of("p", "post:" + post);
        var listed = front.ask("{ me { hidden { edges { node { id } } } } }", Map.of(), bob).json();
        assertThat(listed.at("/data/me/hidden/edges/0/node/id").asString())
                .isEqualTo("post:" + post);
        String show = "mutation($p: ID!) { showPost(post: $p) { changed } }";
        assertThat(front.ask(show, variables, bob).json().at("/data/showPost/changed").asBoolean())
                .isTrue();
        String hide = "mutation($p: ID!) { hidePost(post: $p) { id changed } }";
        assertThat(front.ask(hide, variables, bob).json().at("/data/hidePost/id").asString())
                .isEqualTo("post:" + post);
    }
}
