package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Origin;
import app.foyer.server.web.Front.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The pages, the consoles, the OpenAPI document, and what operators see. */
class PagesTest extends FrontTest {

    @Test
    void theStartPageLoadsNothingFromElsewhere() {
        Reply page = front.get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        for (String path : new String[] {"/", "/foyer.js", "/foyer.css", "/foyer.svg"}) {
            assertThat(front.get(path).status()).isEqualTo(200);
        }
        assertThat(page.response().body()).doesNotContain("https://");
        assertThat(front.get("/about.json").json().path("managementPort").asInt())
                .isEqualTo(managementPort);
    }

    @Test
    void theConsolesComeFromHere() {
        String page = front.get("/graphiql").response().body();
        var sources = java.util.regex.Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page);
        while (sources.find()) {
            assertThat(front.get(sources.group(1)).status()).as(sources.group(1)).isEqualTo(200);
        }
        assertThat(front.get("/swagger-ui/index.html").status()).isEqualTo(200);
    }

    @Test
    void theOpenApiDocumentDescribesEachOperationAndItsErrors() {
        Reply document = front.get("/v3/api-docs");
        assertThat(document.status()).isEqualTo(200);
        var post = document.json().at("/paths/~1v1~1posts/post");
        assertThat(post.path("operationId").asString()).isEqualTo("publishPost");
        assertThat(post.at("/responses/default/content").has("application/problem+json")).isTrue();
        assertThat(post.path("security").size()).isEqualTo(1);
        assertThat(document.json().at("/components/schemas").has("Caller")).isFalse();
    }

    @Test
    void healthNamesThePartThatIsIll() {
        Front manage = new Front(managementPort);
        assertThat(manage.get("/actuator/health").json().at("/components/log/status").asString())
                .isEqualTo("UP");
        FrontTestApplication.ILLNESS.set("Postgres does not answer");
        try {
            Reply ill = manage.get("/actuator/health");
            assertThat(ill.status()).isEqualTo(503);
            assertThat(ill.json().at("/components/log/details/reason").asString())
                    .isEqualTo("Postgres does not answer");
        } finally {
            FrontTestApplication.ILLNESS.set("");
        }
        assertThat(front.get("/actuator/health").status()).isEqualTo(404);
        assertThat(manage.get("/actuator/env").status()).isEqualTo(404);
    }

    @Test
    void operatorsAndNobodyElseSeeHowTheHouseFares() {
        Front manage = new Front(managementPort);
        Reply house = manage.get("/actuator/house");
        assertThat(house.json().path("lively").asInt()).isPositive();
        Reply unknown = manage.get("/actuator/house/0000000000001");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().at("/code").asString()).isEqualTo("community-unknown");
        assertThat(manage.get("/actuator/house/none").status()).isEqualTo(404);
        assertThat(front.get("/actuator/house").status()).isEqualTo(404);
    }

    @Test
    void operatorsInviteIntoTheNetworkAndFollowTheTrail() {
        Front manage = new Front(managementPort);
        String[] olga = front.signedIn("olga", "operator");
        String wish = "{\"uses\":\"1\",\"expiresAt\":\"%s\"}";
        String soon = Instant.now().plus(Duration.ofDays(1)).toString();
        Reply invited = manage.call("POST", "/actuator/invitations", wish.formatted(soon), olga);
        assertThat(manage.call("POST", "/actuator/invitations", "{}").status()).isEqualTo(401);
        assertThat(invited.status()).as(invited.response().body()).isEqualTo(200);
        String code = invited.json().path("code").asString();
        String path = "/actuator/invitations/" + invited.json().path("id").asString();
        String body = "{\"profile\":{\"name\":\"Fay\"},\"invitation\":\"%s\"}".formatted(code);
        String[] fay = front.signedIn("fay-" + UUID.randomUUID(), "member");
        assertThat(front.call("POST", "/v1/members", body, fay).status()).isEqualTo(201);
        assertThat(manage.get(path).status()).isEqualTo(401);
        assertThat(manage.get(path, olga).json().at("/guests/0/name").asString()).isEqualTo("Fay");
        assertThat(manage.call("DELETE", path, null, olga).status()).isEqualTo(200);
        assertThat(manage.get(path, olga).json().path("revoked").asBoolean()).isTrue();
        String id = front.get("/v1/members/me", fay).json().path("id").asString();
        front.call("POST", "/v1/invitations", "{}", fay);
        Reply own = manage.get("/actuator/invitations/" + id, olga);
        assertThat(own.json().get(0).path("uses").asInt()).isEqualTo(1);
        assertThat(manage.get("/actuator/invitations/none", olga).status()).isEqualTo(404);
        String late = Instant.now().plus(Duration.ofDays(999)).toString();
        Reply refused = manage.call("POST", "/actuator/invitations", wish.formatted(late), olga);
        assertThat(refused.json().path("code").asString()).isEqualTo("invitation-invalid");
        assertThat(front.get("/actuator/invitations/" + id).status()).isEqualTo(401);
    }

    @Test
    void anOperatorSuspendsAndReinstatesAndNobodyElse() {
        Front manage = new Front(managementPort);
        String[] bob = front.joined("bob-" + UUID.randomUUID());
        String id = front.get("/v1/members/me", bob).json().path("id").asString();
        String path = "/actuator/suspension/" + id;
        String body = "{\"reason\":\"Too loud.\"}";
        assertThat(manage.call("POST", path, body).status()).isEqualTo(401);
        assertThat(manage.call("POST", path, body, bob).status()).isEqualTo(403);
        assertThat(front.call("POST", path, body).status()).isNotEqualTo(200);
        String[] operator = front.signedIn("olga", "operator");
        assertThat(manage.call("POST", path, body, operator).status()).isEqualTo(200);
        assertThat(front.get("/v1/members/me", bob).json().at("/suspension/reason").asString())
                .isEqualTo("Too loud.");
        assertThat(front.call("POST", "/v1/communities", "{\"name\":\"Loud\"}", bob).code())
                .isEqualTo("suspended");
        assertThat(house.authorships.getLast().origin()).isEqualTo(Origin.OPERATOR);
        assertThat(house.authorships.getLast().agent()).isNotNull();
        String past = "{\"reason\":\"x\",\"until\":\"2020-01-01T00:00:00Z\"}";
        assertThat(manage.call("POST", path, past, operator).json().path("code").asString())
                .isEqualTo("suspension-invalid");
        assertThat(manage.call("DELETE", path, null, operator).status()).isEqualTo(200);
        assertThat(front.call("POST", "/v1/communities", "{\"name\":\"Soft\"}", bob).status())
                .isEqualTo(201);
    }

    @Test
    void commandsAreTimedByOutcome() {
        String[] alice = front.joined("alice-" + UUID.randomUUID());
        front.call("POST", "/v1/members", "{\"profile\":{\"name\":\"x\"}}", alice);
        String metrics = new Front(managementPort).get("/actuator/prometheus").response().body();
        assertThat(metrics)
                .contains("foyer_commands_seconds_count")
                .contains("outcome=\"refused\",refusal=\"already-joined\"")
                .contains("http_server_requests_seconds_bucket");
    }
}
