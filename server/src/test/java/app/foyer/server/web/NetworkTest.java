package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.OpeningRule;
import app.foyer.server.web.Front.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The network's own door, its capacity, and its opening night. */
class NetworkTest extends FrontTest {
    private static final String NEW = "{\"profile\":{\"name\":\"New\"},\"words\":\"May I?\"}";

    private Front manage = new Front(0);
    private String[] operator = {};

    @BeforeEach
    void operate() {
        manage = new Front(managementPort);
        operator = front.signedIn("olga", "operator");
    }

    /** The house is everybody's: others find it open. */
    @AfterEach
    void open() {
        house.openingRule = OpeningRule.NONE;
        set("door", "open");
        set("capacity", null);
        set("open", null);
    }

    private Reply set(String what, @Nullable String to) {
        String body = to == null ? "{}" : "{\"to\":\"" + to + "\"}";
        return manage.call("POST", "/actuator/network/" + what, body, operator);
    }

    private Reply join(String[] account) {
        return front.call("POST", "/v1/members", NEW, account);
    }

    private String[] account() {
        return front.signedIn("new-" + UUID.randomUUID(), "member");
    }

    private String state(String[] account) {
        return front.get("/v1/network/application", account).json().path("state").asString("");
    }

    @Test
    void whoAsksIsLetInByAnOperator() {
        assertThat(set("door", "gated").status()).isEqualTo(200);
        assertThat(front.get("/v1/network").json().path("door").asString()).isEqualTo("gated");
        String[] ada = account();
        Reply asked = join(ada);
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.header("Location")).isEqualTo("/v1/network/application");
        String member = asked.json().path("id").asString();
        assertThat(state(ada)).isEqualTo("asking");
        assertThat(join(ada).code()).isEqualTo("already-asking");
        assertThat(front.get("/v1/members/me", ada).code()).isEqualTo("network-closed");
        Reply list = manage.get("/actuator/applicants?first=100", operator);
        assertThat(list.response().body()).contains(member, "May I?");
        assertThat(manage.get("/actuator/applicants").status()).isEqualTo(401);
        Reply admitted = manage.call("POST", "/actuator/applicants/" + member, "{}", operator);
        assertThat(admitted.status()).isEqualTo(200);
        assertThat(front.get("/v1/members/me", ada).json().path("id").asString()).isEqualTo(member);
        assertThat(front.get("/v1/network/application", ada).code()).isEqualTo("not-asking");
        assertThat(manage.get("/actuator/applicants?first=100", operator).response().body())
                .doesNotContain(member);
    }

    @Test
    void whoIsDeclinedReadsWhyAndMayAskAgain() {
        set("door", "gated");
        String[] bob = account();
        String member = join(bob).json().path("id").asString();
        String path = "/actuator/applicants/" + member;
        assertThat(manage.call("DELETE", path, null, operator).json().path("code").asString())
                .isEqualTo("reason-invalid");
        manage.call("DELETE", path + "?reason=Not%20now", null, operator);
        Reply application = front.get("/v1/network/application", bob);
        assertThat(application.json().path("state").asString()).isEqualTo("declined");
        assertThat(application.json().path("reason").asString()).isEqualTo("Not now");
        assertThat(join(bob).status()).isEqualTo(202);
        assertThat(state(bob)).isEqualTo("asking");
        assertThat(front.call("DELETE", "/v1/network/application", null, bob).status())
                .isEqualTo(204);
        assertThat(front.get("/v1/network/application", bob).code()).isEqualTo("not-asking");
    }

    @Test
    void aFullNetworkLetsWait() {
        set("capacity", "1");
        String[] cleo = account();
        assertThat(join(cleo).status()).isEqualTo(202);
        assertThat(state(cleo)).isEqualTo("waiting");
        assertThat(front.ask("{ application { state name } }", Map.of(), cleo).json().toString())
                .contains("WAITING", "New");
        Reply withdrawn =
                front.ask("mutation { withdrawApplication { id changed } }", Map.of(), cleo);
        assertThat(withdrawn.json().at("/data/withdrawApplication/changed").asBoolean()).isTrue();
        assertThat(front.ask("{ application { state } }", Map.of(), cleo).json().toString())
                .contains("{\"application\":null}");
        assertThat(set("capacity", "0").json().path("code").asString())
                .isEqualTo("network-capacity-invalid");
        assertThat(set("capacity", "many").status()).isEqualTo(422);
    }

    @Test
    void whatIsPreparedOpensWithEnoughInIt() {
        house.openingRule = new OpeningRule(1_000_000, 3);
        assertThat(set("prepared", null).status()).isEqualTo(200);
        assertThat(front.get("/v1/network").json().path("open").asBoolean(true)).isFalse();
        assertThat(join(account()).code()).isEqualTo("network-not-open");
        assertThat(set("open", null).json().path("code").asString()).isEqualTo("opening-empty");
        assertThat(set("opening", "2000-01-01T00:00:00Z").json().path("code").asString())
                .isEqualTo("opening-invalid");
        assertThat(set("opening", "tonight").status()).isEqualTo(422);
        house.openingRule = OpeningRule.NONE;
        assertThat(set("open", null).status()).isEqualTo(200);
        assertThat(front.get("/v1/network").json().path("open").asBoolean()).isTrue();
        assertThat(join(account()).status()).isEqualTo(201);
        set("door", "invitation");
        assertThat(join(account()).code()).isEqualTo("network-by-invitation");
        assertThat(set("door", "ajar").json().path("code").asString()).isEqualTo("door-invalid");
        assertThat(set("window", "open").status()).isEqualTo(404);
    }

    @Test
    void onlyOperatorsSetIt() {
        String body = "{\"to\":\"gated\"}";
        assertThat(manage.call("POST", "/actuator/network/door", body).status()).isEqualTo(401);
        String[] member = front.joined("m-" + UUID.randomUUID());
        assertThat(manage.call("POST", "/actuator/network/door", body, member).status())
                .isEqualTo(403);
        assertThat(manage.get("/actuator/network").json().path("door").asString())
                .isEqualTo("OPEN");
    }

    @Test
    void whoIsInvitedComesInThroughAClosedDoor() {
        set("prepared", null);
        Reply made = manage.call("POST", "/actuator/invitations", "{}", operator);
        String code = made.json().path("code").asString();
        String body = "{\"profile\":{\"name\":\"New\"},\"invitation\":\"" + code + "\"}";
        assertThat(front.get("/v1/invitations/held", "Foyer-Invitation", code).status())
                .isEqualTo(200);
        String[] dan = account();
        assertThat(front.call("POST", "/v1/members", body, dan).status()).isEqualTo(201);
        assertThat(front.get("/v1/communities/lively", dan).status()).isEqualTo(200);
    }

    @Test
    void anonymousAndStrangersAreToldOnlyHowItIsEntered() {
        String[] member = front.joined("m-" + UUID.randomUUID());
        String id = front.get("/v1/members/me", member).json().path("id").asString();
        for (String shut : List.of("gated", "invitation", "prepared")) {
            set(shut.equals("prepared") ? shut : "door", shut.equals("prepared") ? null : shut);
            for (String[] stranger : List.of(new String[] {}, account())) {
                for (String path :
                        List.of(
                                "/v1/communities/lively",
                                "/v1/communities/rising",
                                "/v1/communities/opening-tonight",
                                "/v1/recommendations",
                                "/v1/members/" + id,
                                "/v1/members/" + id + "/timeline",
                                "/v1/search/posts?q=hello",
                                "/v1/search/communities?q=talk",
                                "/v1/posts/0000000000000")) {
                    assertThat(front.get(path, stranger).code())
                            .as("%s, %s", shut, path)
                            .isEqualTo("network-closed");
                }
                for (String field :
                        List.of(
                                "livelyCommunities { community { name } }",
                                "openingTonight { name }",
                                "member(id: \"" + id + "\") { id }",
                                "node(id: \"member:" + id + "\") { id }",
                                "searchPosts(words: \"hello\") { edges { node { text } } }")) {
                    Reply asked = front.ask("{ " + field + " }", Map.of(), stranger);
                    assertThat(asked.json().at("/errors/0/extensions/code").asString(""))
                            .as("%s, %s", shut, field)
                            .isEqualTo("network-closed");
                }
                assertThat(front.get("/v1/network", stranger).status()).isEqualTo(200);
                assertThat(front.ask("{ network { door } }", Map.of(), stranger).json().toString())
                        .contains("door");
            }
            assertThat(front.get("/v1/members/" + id, member).status()).isEqualTo(200);
        }
    }
}
