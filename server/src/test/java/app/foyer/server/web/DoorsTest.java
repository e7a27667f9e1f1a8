package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.OpeningRule;
import app.foyer.server.web.Front.Reply;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Doors, roles and moderation of members, over REST and GraphQL. */
class DoorsTest extends FrontTest {
    private String[] ada = {};
    private String[] bob = {};
    private String bobId = "";
    private String bakers = "";

    @BeforeEach
    void foundBehindAGate() {
        ada = front.joined("ada-" + UUID.randomUUID());
        bob = front.joined("bob-" + UUID.randomUUID());
        bobId = front.get("/v1/members/me", bob).json().path("id").asString();
        Reply founded =
                front.call(
                        "POST", "/v1/communities", "{\"name\":\"Bakers\",\"door\":\"gated\"}", ada);
        bakers = "/v1/communities/" + founded.json().path("id").asString();
        done(ada, "POST", "/opening", null);
    }

    private void done(String[] caller, String method, String path, @Nullable String body) {
        Reply reply = front.call(method, bakers + path, body, caller);
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(204);
        assertThat(reply.header("Foyer-Position")).isNotEmpty();
    }

    private String refused(String[] caller, String method, String path, @Nullable String body) {
        return front.call(method, bakers + path, body, caller).code();
    }

    private Reply membership() {
        return front.get("/v1/members/me", bob);
    }

    @Test
    void whoAsksIsListedAndAdmitted() {
        assertThat(front.get(bakers).json().path("door").asString()).isEqualTo("gated");
        assertThat(refused(bob, "PUT", "/membership", null)).isEqualTo("door-gated");
        done(bob, "POST", "/asking", "{\"words\":\"I bake, too.\"}");
        Reply asking = front.get(bakers + "/asking", ada);
        assertThat(asking.json().at("/items/0/member").asString()).isEqualTo(bobId);
        assertThat(asking.json().at("/items/0/words").asString()).isEqualTo("I bake, too.");
        assertThat(membership().json().at("/memberships/0/state").asString()).isEqualTo("asking");
        done(ada, "POST", "/asking/" + bobId + "/admission", null);
        assertThat(membership().json().at("/memberships/0/role").asString()).isEqualTo("member");
        assertThat(front.get(bakers + "/asking", ada).json().path("items").size()).isZero();
    }

    @Test
    void whoIsDeclinedReadsWhy() {
        done(bob, "POST", "/asking", "{}");
        done(ada, "POST", "/asking/" + bobId + "/refusal", "{\"words\":\"We are full of bread.\"}");
        var told = membership().json().at("/memberships/0/told");
        assertThat(told.get(told.size() - 1).path("kind").asString()).isEqualTo("declined");
        assertThat(told.get(told.size() - 1).path("words").asString())
                .isEqualTo("We are full of bread.");
        assertThat(refused(ada, "POST", "/asking/" + bobId + "/admission", null))
                .isEqualTo("not-asking");
    }

    @Test
    void whoIsInIsListedInPagesForThoseWhoRead() {
        done(bob, "POST", "/asking", "{}");
        assertThat(front.get(bakers + "/members", bob).code()).isEqualTo("not-a-member");
        done(ada, "POST", "/asking/" + bobId + "/admission", null);
        Reply first = front.get(bakers + "/members?first=1", bob);
        assertThat(first.json().at("/items/0/role").asString()).isEqualTo("founder");
        assertThat(first.json().path("hasNext").asBoolean()).isTrue();
        String after = first.json().path("endCursor").asString();
        Reply second = front.get(bakers + "/members?first=1&after=" + after, bob);
        assertThat(second.json().at("/items/0/member").asString()).isEqualTo(bobId);
        assertThat(second.json().path("hasNext").asBoolean()).isFalse();
        assertThat(front.get(bakers + "/bans?after=" + after, ada).code())
                .isEqualTo("cursor-invalid");
    }

    @Test
    void rolesAreGivenAndHandedOver() {
        done(ada, "PUT", "/door", "{\"door\":\"open\"}");
        done(bob, "PUT", "/membership", null);
        assertThat(refused(ada, "DELETE", "/membership", null)).isEqualTo("last-founder");
        done(ada, "PUT", "/members/" + bobId + "/role", "{\"role\":\"moderator\"}");
        assertThat(front.get(bakers + "/staff").json().at("/items/1/role").asString())
                .isEqualTo("moderator");
        done(ada, "POST", "/handover", "{\"member\":\"" + bobId + "\"}");
        assertThat(front.get(bakers + "/staff").json().at("/items/0/member").asString())
                .isEqualTo(bobId);
        done(ada, "DELETE", "/membership", null);
        assertThat(refused(ada, "PUT", "/members/" + bobId + "/role", "{\"role\":\"chief\"}"))
                .isEqualTo("request-invalid");
    }

    @Test
    void whoIsSilencedBannedOrRemovedReadsWhyAndIsKeptToIt() {
        done(ada, "PUT", "/door", "{\"door\":\"open\"}");
        done(bob, "PUT", "/membership", null);
        String id = bakers.substring("/v1/communities/".length());
        done(ada, "POST", "/members/" + bobId + "/warning", "{\"reason\":\"Crumbs.\"}");
        done(
                ada,
                "PUT",
                "/members/" + bobId + "/silence",
                "{\"until\":\"%s\",\"reason\":\"Cake.\"}"
                        .formatted(Instant.now().plusSeconds(3600)));
        String body = "{\"community\":\"%s\",\"text\":\"but\"}".formatted(id);
        assertThat(front.call("POST", "/v1/posts", body, bob).code()).isEqualTo("silenced");
        done(ada, "DELETE", "/members/" + bobId + "/silence", null);
        assertThat(front.call("POST", "/v1/posts", body, bob).status()).isEqualTo(201);
        done(ada, "POST", "/members/" + bobId + "/removal", "{\"reason\":\"Cake again.\"}");
        done(bob, "PUT", "/membership", null);
        done(ada, "PUT", "/bans/" + bobId, "{\"reason\":\"Cake for ever.\"}");
        assertThat(refused(bob, "PUT", "/membership", null)).isEqualTo("banned");
        assertThat(front.get(bakers + "/bans", ada).json().at("/items/0/reason").asString())
                .isEqualTo("Cake for ever.");
        assertThat(membership().response().body()).contains("Crumbs.", "Cake for ever.");
        done(ada, "DELETE", "/bans/" + bobId, null);
        done(bob, "PUT", "/membership", null);
    }

    @Test
    void theSameByGraphql() {
        String community = bakers.substring("/v1/communities/".length());
        Map<String, Object> both = Map.of("c", community, "m", bobId);
        Reply asked =
                front.ask(
                        "mutation($c: ID!) { askToJoin(community: $c, words: \"Hi\") { changed } }",
                        Map.of("c", community),
                        bob);
        assertThat(asked.json().at("/data/askToJoin/changed").asBoolean()).isTrue();
        Reply listed =
                front.ask(
                        "query($c: ID!) { asking(community: $c) { edges { node { member words } } } community(id: $c)"
                                + " { door capacity staff { role name } } }",
                        Map.of("c", community),
                        ada);
        assertThat(listed.json().at("/data/asking/edges/0/node/words").asString()).isEqualTo("Hi");
        assertThat(listed.json().at("/data/community/door").asString()).isEqualTo("GATED");
        assertThat(listed.json().at("/data/community/staff/0/role").asString())
                .isEqualTo("FOUNDER");
        front.ask(
                "mutation($c: ID!, $m: ID!) { admit(community: $c, member: $m) { id } }",
                both,
                ada);
        Reply inside =
                front.ask(
                        "query($c: ID!) { inside(community: $c, first: 1) { edges { node { role } }"
                                + " pageInfo { hasNextPage } } }",
                        Map.of("c", community),
                        bob);
        assertThat(inside.json().at("/data/inside/edges/0/node/role").asString())
                .isEqualTo("FOUNDER");
        assertThat(inside.json().at("/data/inside/pageInfo/hasNextPage").asBoolean()).isTrue();
        Reply me =
                front.ask(
                        "{ me { memberships { state role told { kind words } } } }", Map.of(), bob);
        assertThat(me.json().at("/data/me/memberships/0/state").asString()).isEqualTo("INSIDE");
        Reply refused =
                front.ask(
                        "mutation($c: ID!, $m: ID!) { silenceMember(community: $c, member: $m,"
                                + " until: \"soon\", reason: \"x\") { id } }",
                        both,
                        ada);
        assertThat(refused.json().at("/errors/0/extensions/code").asString())
                .isEqualTo("request-invalid");
    }

    @Test
    void anOpeningNightIsSetAnnouncedAndNotEmpty() {
        house.openingRule = new OpeningRule(2, 1);
        Reply founded = front.call("POST", "/v1/communities", "{\"name\":\"Club\"}", ada);
        String id = founded.json().path("id").asString();
        bakers = "/v1/communities/" + id;
        assertThat(
                        front.call("POST", bakers + "/opening", null, ada)
                                .json()
                                .path("detail")
                                .asString())
                .isEqualTo(
                        "It opens with 2 posts by at least 1 of its members; there are 0, by 0.");
        Instant at = Instant.now().plusSeconds(3600);
        done(ada, "PUT", "/opening", "{\"opensAt\":\"%s\",\"announced\":true}".formatted(at));
        assertThat(front.get(bakers).code()).isEqualTo("community-unknown");
        assertThat(front.get("/v1/communities/opening-tonight?first=100").response().body())
                .contains(id);
        Reply asked = front.ask("{ openingTonight(first: 100) { community opened } }", Map.of());
        assertThat(asked.response().body()).contains("community:" + id);
        assertThat(front.get(bakers, ada).json().at("/opening/announced").asBoolean()).isTrue();
        done(ada, "PUT", "/opening", "{}");
        assertThat(front.get("/v1/communities/opening-tonight?first=100").response().body())
                .doesNotContain(id);
        front.post(id, "one", ada);
        front.post(id, "two", ada);
        done(ada, "POST", "/opening", null);
        assertThat(front.get(bakers).json().path("open").asBoolean()).isTrue();
        assertThat(refused(ada, "PUT", "/opening", "{}")).isEqualTo("already-open");
    }
}
