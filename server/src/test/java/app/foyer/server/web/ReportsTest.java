package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.Front.Reply;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reporting, settling, and the trail of what was done. */
class ReportsTest extends FrontTest {
    private static final String ACTED = "{\"outcome\":\"acted\",\"reason\":\"Removed\"}";

    private String[] founder = {};
    private String[] author = {};
    private String[] reader = {};
    private String community = "";
    private String post = "";

    @BeforeEach
    void write() {
        founder = front.joined("founder-" + UUID.randomUUID());
        author = front.joined("author-" + UUID.randomUUID());
        reader = front.joined("reader-" + UUID.randomUUID());
        community = front.community(founder);
        front.call("PUT", "/v1/communities/" + community + "/membership", null, author);
        post = front.post(community, "Buy now", author);
    }

    private String id(String[] member) {
        return front.get("/v1/members/me", member).json().path("id").asString();
    }

    private Reply report(String[] by, String about) {
        String body = "{\"about\":\"%s\",\"kind\":\"spam\",\"words\":\"Ads\"}".formatted(about);
        return front.call("POST", "/v1/reports", body, by);
    }

    private Reply toSettle(String[] viewer) {
        return front.get("/v1/communities/" + community + "/reports", viewer);
    }

    @Test
    void aPostIsReportedToItsModeratorsWhoSettleAllThatSayTheSame() {
        Reply made = report(reader, "post:" + post);
        assertThat(made.status()).isEqualTo(201);
        String report = made.json().path("id").asString();
        report(front.joined("other-" + UUID.randomUUID()), "post:" + post);
        Reply list = toSettle(founder);
        assertThat(list.json().at("/items/0/about").asString()).isEqualTo("post:" + post);
        assertThat(list.json().at("/items/0/open").asInt()).isEqualTo(2);
        assertThat(list.response().body()).doesNotContain(id(reader));
        assertThat(toSettle(reader).code()).isEqualTo("not-a-moderator");
        assertThat(toSettle(author).code()).isEqualTo("not-a-moderator");
        String settlement = "/v1/reports/" + report + "/settlement";
        assertThat(front.call("PUT", settlement, ACTED, author).code()).isEqualTo("report-unknown");
        assertThat(front.call("PUT", settlement, ACTED, founder).status()).isEqualTo(204);
        assertThat(front.call("PUT", settlement, ACTED, founder).code())
                .isEqualTo("report-settled");
        assertThat(toSettle(founder).json().path("items").size()).isZero();
        Reply own = front.get("/v1/reports", reader);
        assertThat(own.json().at("/items/0/outcome").asString()).isEqualTo("acted");
        assertThat(own.json().at("/items/0/reason").asString()).isEqualTo("Removed");
        assertThat(front.get("/v1/reports", author).json().path("items").size()).isZero();
    }

    @Test
    void badReportsAreRefused() {
        assertThat(report(reader, "post:0000000000000").code()).isEqualTo("post-unknown");
        assertThat(report(reader, "nothing").code()).isEqualTo("report-invalid");
        assertThat(report(reader, "member:" + id(reader)).code()).isEqualTo("report-invalid");
        String odd = "{\"about\":\"post:%s\",\"kind\":\"odd\"}".formatted(post);
        assertThat(front.call("POST", "/v1/reports", odd, reader).code())
                .isEqualTo("request-invalid");
        assertThat(front.call("POST", "/v1/reports", odd).code()).isEqualTo("token-missing");
        assertThat(front.call("DELETE", "/v1/reports/x", null, reader).code())
                .isEqualTo("report-unknown");
        String founders = front.post(community, "Mine", founder);
        assertThat(report(reader, "post:" + founders).code()).isEqualTo("report-for-operators");
    }

    @Test
    void operatorsSettleWhatIsReportedToThem() {
        Front manage = new Front(managementPort);
        String[] operator = front.signedIn("olga", "operator");
        String report = report(reader, "community:" + community).json().path("id").asString();
        assertThat(manage.get("/actuator/reports").status()).isEqualTo(401);
        Reply list = manage.get("/actuator/reports?first=100", operator);
        assertThat(list.response().body()).contains(report, id(reader));
        assertThat(toSettle(founder).response().body()).doesNotContain(report);
        Reply settled = manage.call("POST", "/actuator/reports/" + report, ACTED, operator);
        assertThat(settled.status()).isEqualTo(200);
        assertThat(manage.get("/actuator/reports?first=100", operator).response().body())
                .doesNotContain(report);
        Reply audit = manage.get("/actuator/audit", operator);
        assertThat(audit.json().at("/edges/0/node/what").asString()).isEqualTo("report.settled");
        assertThat(manage.get("/actuator/audit").status()).isEqualTo(401);
    }

    @Test
    void theTrailIsForFoundersAndModeratorsAndOperators() {
        String reason = "{\"reason\":\"Advertising\"}";
        front.call("PUT", "/v1/posts/" + post + "/removal", reason, founder);
        String path = "/v1/communities/" + community + "/audit";
        Reply trail = front.get(path, founder);
        assertThat(trail.json().at("/items/0/what").asString()).isEqualTo("post.removed");
        assertThat(trail.json().at("/items/0/by").asString()).isEqualTo(id(founder));
        assertThat(trail.json().at("/items/0/reason").asString()).isEqualTo("Advertising");
        assertThat(front.get(path, author).code()).isEqualTo("not-a-moderator");
        assertThat(front.get(path).code()).isEqualTo("not-a-moderator");
        String other = path + "?member=" + id(reader);
        assertThat(front.get(other, founder).json().path("items").size()).isZero();
        assertThat(front.get(path + "?after=x", founder).code()).isEqualTo("cursor-invalid");
        Front manage = new Front(managementPort);
        String[] operator = front.signedIn("olga", "operator");
        assertThat(manage.get("/actuator/audit?community=" + community, operator).response().body())
                .contains("post.removed");
    }

    @Test
    void theSameByGraphql() {
        String make = "mutation($a: ID!) { report(about: $a, kind: SPAM) { id changed } }";
        Map<String, Object> about = Map.of("a", "post:" + post);
        String report = front.ask(make, about, reader).json().at("/data/report/id").asString();
        assertThat(report).startsWith("report:");
        String list =
                "query($c: ID!) { reports(community: $c) { edges { node { about kind open } } }"
                        + " audit(community: $c) { edges { node { what by operator } } } }";
        Map<String, Object> in = Map.of("c", "community:" + community);
        assertThat(
                        front.ask(list, in, founder)
                                .json()
                                .at("/data/reports/edges/0/node/kind")
                                .asString())
                .isEqualTo("SPAM");
        assertThat(front.ask(list, in, reader).json().at("/errors/0/extensions/code").asString())
                .isEqualTo("not-a-moderator");
        String settle =
                "mutation($r: ID!) { settleReport(report: $r, outcome: DISMISSED, reason: \"Fine\")"
                        + " { changed } }";
        Map<String, Object> it = Map.of("r", report);
        assertThat(
                        front.ask(settle, it, founder)
                                .json()
                                .at("/data/settleReport/changed")
                                .asBoolean())
                .isTrue();
        assertThat(
                        front.ask(
                                        "{ ownReports { edges { node { settled { reason } } } } }",
                                        Map.of(),
                                        reader)
                                .json()
                                .toString())
                .contains("Fine");
        String withdraw = "mutation($r: ID!) { withdrawReport(report: $r) { changed } }";
        assertThat(
                        front.ask(withdraw, it, reader)
                                .json()
                                .at("/data/withdrawReport/changed")
                                .asBoolean())
                .isTrue();
    }
}
