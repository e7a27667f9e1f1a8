package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.Front.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Blocking, over REST and GraphQL. */
class BlocksTest extends FrontTest {
    private String[] ada = {};
    private String[] bob = {};
    private String adasId = "";
    private String bobsId = "";
    private String post = "";

    @BeforeEach
    void writeInAnOpenCommunity() {
        ada = front.joined("ada-" + UUID.randomUUID());
        bob = front.joined("bob-" + UUID.randomUUID());
        adasId = id(ada);
        bobsId = id(bob);
        String bakers = front.community(ada);
        front.call("PUT", "/v1/communities/" + bakers + "/membership", null, bob);
        post = "/v1/posts/" + front.post(bakers, "Bread", ada);
    }

    private String id(String[] member) {
        return front.get("/v1/members/me", member).json().path("id").asString();
    }

    private Reply put(String path, String[] by) {
        return front.call("PUT", path, null, by);
    }

    @Test
    void whoIsBlockedAndWhoBlockedDoNotExistForEachOther() {
        put("/v1/members/" + adasId + "/follow", bob);
        assertThat(put("/v1/members/" + bobsId + "/block", ada).status()).isEqualTo(204);
        assertThat(front.get("/v1/members/me", bob).json().path("follows").isEmpty()).isTrue();
        for (var each : List.of(Map.entry(bob, adasId), Map.entry(ada, bobsId))) {
            String other = "/v1/members/" + each.getValue();
            for (String path : List.of("", "/timeline", "/imported")) {
                assertThat(front.get(other + path, each.getKey()).code())
                        .isEqualTo("member-unknown");
            }
            assertThat(put(other + "/follow", each.getKey()).code()).isEqualTo("member-unknown");
        }
        assertThat(front.get(post, bob).code()).isEqualTo("post-unknown");
        assertThat(front.call("POST", post + "/replies", "{\"text\":\"Hi\"}", bob).code())
                .isEqualTo("post-unknown");
        assertThat(put(post + "/reactions/like", bob).code()).isEqualTo("post-unknown");
        assertThat(front.get(post).status()).isEqualTo(200);
    }

    @Test
    void onlyWhoBlockedListsItAndTakesItBack() {
        put("/v1/members/" + bobsId + "/block", ada);
        String list = "/v1/members/me/blocks";
        assertThat(front.get(list, ada).json().at("/items/0/member").asString()).isEqualTo(bobsId);
        assertThat(front.get(list, bob).json().path("items").isEmpty()).isTrue();
        String adas = "/v1/members/" + adasId;
        assertThat(front.call("DELETE", adas + "/block", null, bob).status()).isEqualTo(204);
        assertThat(front.get(adas, bob).code()).isEqualTo("member-unknown");
        front.call("DELETE", "/v1/members/" + bobsId + "/block", null, ada);
        assertThat(front.get(adas, bob).status()).isEqualTo(200);
        assertThat(front.get(list, ada).json().path("items").isEmpty()).isTrue();
        assertThat(put(adas + "/block", ada).code()).isEqualTo("blocks-oneself");
    }

    @Test
    void theSameByGraphql() {
        Map<String, Object> variables = Map.of("m", "member:" + bobsId);
        String block = "mutation($m: ID!) { block(member: $m) { changed } }";
        assertThat(front.ask(block, variables, ada).json().at("/data/block/changed").asBoolean())
                .isTrue();
        String list = "{ me { blocks { edges { node { member name } } } } }";
        assertThat(
                        front.ask(list, Map.of(), ada)
                                .json()
                                .at("/data/me/blocks/edges/0/node/member")
                                .asString())
                .isEqualTo("member:" + bobsId);
        String lift = "mutation($m: ID!) { liftBlock(member: $m) { changed } }";
        assertThat(front.ask(lift, variables, ada).json().at("/data/liftBlock/changed").asBoolean())
                .isTrue();
    }
}
