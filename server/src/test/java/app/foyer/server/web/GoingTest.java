package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.Front.Reply;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leaving the network, and being forgotten, by oneself or by an operator. */
class GoingTest extends FrontTest {
    private static final String FORGET = "{\"confirm\":\"forget me\"}";

    private final String sub = "gone-" + UUID.randomUUID();
    private String[] bob = {};
    private String id = "";

    @BeforeEach
    void join() {
        bob = front.joined(sub);
        id = front.get("/v1/members/me", bob).json().path("id").asString();
    }

    private Reply going(String how, String body) {
        return front.call("POST", "/v1/members/me/" + how, body, bob);
    }

    @Test
    void whoIsForgottenIsNobodyAndMayComeAgainAsSomebodyElse() {
        assertThat(going("forgetting", "{\"confirm\":\"yes\"}").code())
                .isEqualTo("request-invalid");
        assertThat(front.get("/v1/members/" + id).status()).isEqualTo(200);
        assertThat(going("forgetting", FORGET).status()).isEqualTo(204);
        assertThat(front.get("/v1/members/" + id).code()).isEqualTo("member-unknown");
        assertThat(going("forgetting", FORGET).code()).isEqualTo("not-yet-joined");
        bob = front.joined(sub);
        assertThat(front.get("/v1/members/me", bob).json().path("id").asString()).isNotEqualTo(id);
    }

    @Test
    void whoLeavesKeepsTheirNameAndMayComeAgain() {
        assertThat(going("leaving", "{\"confirm\":\"forget me\"}").code())
                .isEqualTo("request-invalid");
        assertThat(going("leaving", "{\"confirm\":\"leave\"}").status()).isEqualTo(204);
        assertThat(front.get("/v1/members/" + id).json().at("/profile/name").asString())
                .isEqualTo(sub);
        assertThat(going("leaving", "{\"confirm\":\"leave\"}").code()).isEqualTo("not-yet-joined");
        String[] ada = front.joined("ada-" + UUID.randomUUID());
        assertThat(front.call("PUT", "/v1/members/" + id + "/follow", null, ada).code())
                .isEqualTo("member-unknown");
        assertThat(front.joined(sub)).isNotEmpty();
    }

    @Test
    void theOnlyFounderHandsOverFirst() {
        front.community(bob);
        assertThat(going("leaving", "{\"confirm\":\"leave\"}").code()).isEqualTo("last-founder");
        assertThat(going("forgetting", FORGET).code()).isEqualTo("last-founder");
    }

    @Test
    void theSameByGraphqlAndByAnOperator() {
        Reply refused = front.ask("mutation { forgetMe(confirm: \"ok\") { id } }", Map.of(), bob);
        assertThat(refused.json().at("/errors/0/extensions/code").asString())
                .isEqualTo("request-invalid");
        front.ask("mutation { leaveNetwork(confirm: \"leave\") { id } }", Map.of(), bob);
        Front manage = new Front(managementPort);
        String path = "/actuator/forgetting/" + id;
        assertThat(manage.call("DELETE", path, null, bob).status()).isEqualTo(403);
        String[] operator = front.signedIn("olga", "operator");
        assertThat(manage.call("DELETE", path, null, operator).status()).isEqualTo(200);
        assertThat(front.get("/v1/members/" + id).code()).isEqualTo("member-unknown");
        assertThat(manage.call("DELETE", "/actuator/forgetting/none", null, operator).status())
                .isEqualTo(404);
    }
}
