package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Followers on approval, over REST and GraphQL. */
class FollowApprovalTest extends FrontTest {
    private String[] ada = {};
    private String[] bob = {};
    private String adasId = "";
    private String bobsId = "";

    @BeforeEach
    void adaWishesToBeAsked() {
        ada = front.joined("ada-" + UUID.randomUUID());
        bob = front.joined("bob-" + UUID.randomUUID());
        adasId = front.get("/v1/members/me", ada).json().path("id").asString();
        bobsId = front.get("/v1/members/me", bob).json().path("id").asString();
        assertThat(call("PUT", "/v1/members/me/following", "{\"following\":\"approval\"}", ada))
                .isEqualTo(204);
    }

    private int call(String method, String path, String body, String[] by) {
        return front.call(method, path, body, by).status();
    }

    private int call(String method, String path, String[] by) {
        return front.call(method, path, null, by).status();
    }

    private String mine(String path, String[] by) {
        return front.get("/v1/members/me" + path, by).response().body();
    }

    @Test
    void whoAsksFollowsOnceTheyAreApprovedAndUntilTheyAreRemoved() {
        String follow = "/v1/members/" + adasId + "/follow";
        assertThat(call("PUT", follow, bob)).isEqualTo(204);
        var me = front.get("/v1/members/me", bob).json();
        assertThat(me.path("follows").isEmpty()).isTrue();
        assertThat(me.at("/followsAsked/0").asString()).isEqualTo(adasId);
        assertThat(front.get("/v1/members/" + adasId).json().path("following").asString())
                .isEqualTo("approval");
        String requests = "/v1/members/me/follow-requests/" + bobsId;
        assertThat(mine("/follow-requests", ada)).contains(bobsId);
        assertThat(mine("/follow-requests", bob)).doesNotContain(adasId);
        assertThat(call("DELETE", requests, ada)).isEqualTo(204);
        assertThat(front.call("POST", requests + "/approval", null, ada).code())
                .isEqualTo("follow-not-asked");
        call("PUT", follow, bob);
        assertThat(call("POST", requests + "/approval", ada)).isEqualTo(204);
        assertThat(mine("/followers", ada)).contains(bobsId);
        assertThat(front.get("/v1/members/me", bob).json().at("/follows/0").asString())
                .isEqualTo(adasId);
        assertThat(call("DELETE", "/v1/members/me/followers/" + bobsId, ada)).isEqualTo(204);
        assertThat(mine("/followers", ada)).doesNotContain(bobsId);
    }

    @Test
    void theSameByGraphql() {
        call("PUT", "/v1/members/" + adasId + "/follow", bob);
        String read =
                "{ me { member { following } followRequests { edges { node { member } } }"
                        + " followers { edges { node { name } } } } }";
        var asked = front.ask(read, Map.of(), ada).json();
        assertThat(asked.at("/data/me/member/following").asString()).isEqualTo("APPROVAL");
        assertThat(asked.at("/data/me/followRequests/edges/0/node/member").asString())
                .isEqualTo("member:" + bobsId);
        String asks = "{ me { followsAsked } }";
        assertThat(front.ask(asks, Map.of(), bob).json().at("/data/me/followsAsked/0").asString())
                .isEqualTo("member:" + adasId);
        Map<String, Object> bobs = Map.of("m", "member:" + bobsId);
        for (String mutation : new String[] {"declineFollow", "removeFollower"}) {
            String document = "mutation($m: ID!) { " + mutation + "(member: $m) { changed } }";
            var done = front.ask(document, bobs, ada).json();
            assertThat(done.at("/data/" + mutation + "/changed").isBoolean()).isTrue();
        }
        String approve =
                "mutation($m: ID!) { setFollowing(following: OPEN) { changed }"
                        + " approveFollow(member: $m) { changed } }";
        var refused = front.ask(approve, bobs, ada).json();
        assertThat(refused.at("/data/setFollowing/changed").asBoolean()).isTrue();
        assertThat(refused.at("/errors/0/extensions/code").asString())
                .isEqualTo("follow-not-asked");
    }
}
