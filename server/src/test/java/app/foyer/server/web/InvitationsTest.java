package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.Front.Reply;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invitations, over REST and GraphQL. */
class InvitationsTest extends FrontTest {
    private String[] ada = {};
    private String[] bob = {};
    private String bobId = "";
    private String bakers = "";
    private String name = "";

    @BeforeEach
    void foundForThoseWhoAreInvited() {
        ada = front.joined("ada-" + UUID.randomUUID());
        bob = front.joined("bob-" + UUID.randomUUID());
        bobId = front.get("/v1/members/me", bob).json().path("id").asString();
        name = "Bakers " + UUID.randomUUID();
        String body = "{\"name\":\"%s\",\"door\":\"invitation\"}".formatted(name);
        bakers = front.call("POST", "/v1/communities", body, ada).json().path("id").asString();
        front.call("POST", "/v1/communities/" + bakers + "/opening", null, ada);
    }

    private Reply invite(String[] caller, String more) {
        String body = "{\"community\":\"%s\"%s}".formatted(bakers, more);
        return front.call("POST", "/v1/invitations", body, caller);
    }

    private static String code(Reply invited) {
        assertThat(invited.status()).as(invited.response().body()).isEqualTo(201);
        return invited.json().path("code").asString();
    }

    private Reply redeem(String[] caller, String code) {
        String body = "{\"code\":\"%s\"}".formatted(code);
        return front.call("POST", "/v1/invitations/redemption", body, caller);
    }

    private Reply done(String[] caller, String method, String path, @Nullable String body) {
        Reply reply = front.call(method, path, body, caller);
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(204);
        return reply;
    }

    private int statusOfBakers(String[] viewer) {
        return front.get("/v1/communities/" + bakers, viewer).status();
    }

    @Test
    void aCodeShowsTheCardAndLetsIn() {
        String code = code(invite(ada, ",\"uses\":2"));
        assertThat(statusOfBakers(bob)).isEqualTo(404);
        Reply held =
                front.get(
                        "/v1/invitations/held", "Foyer-Invitation", code.toLowerCase(Locale.ROOT));
        assertThat(held.json().at("/community/name").asString()).isEqualTo(name);
        assertThat(statusOfBakers(bob)).isEqualTo(404);
        assertThat(redeem(bob, code).status()).isEqualTo(204);
        assertThat(redeem(bob, code).status()).isEqualTo(204);
        assertThat(statusOfBakers(bob)).isEqualTo(200);
        var own = front.get("/v1/invitations", ada).json().at("/items/0");
        assertThat(own.path("uses").asInt()).isEqualTo(2);
        assertThat(own.path("guests").size()).isEqualTo(1);
        assertThat(own.at("/guests/0/member").asString()).isEqualTo(bobId);
        assertThat(front.get("/v1/invitations", ada).response().body()).doesNotContain(code);
        Reply trail = front.get("/v1/communities/" + bakers + "/trail", ada);
        assertThat(trail.json().at("/items/0/inside").asBoolean()).isTrue();
        assertThat(front.get("/v1/communities/" + bakers + "/trail", bob).code())
                .isEqualTo("not-a-founder");
    }

    @Test
    void whatIsOverIsRefused() {
        Reply invited = invite(ada, "");
        String code = code(invited);
        String id = invited.json().path("id").asString();
        assertThat(invite(bob, "").code()).isEqualTo("community-unknown");
        String path = "/v1/invitations/" + id;
        assertThat(front.call("DELETE", path, null, bob).code()).isEqualTo("invitation-unknown");
        done(ada, "DELETE", path, null);
        assertThat(redeem(bob, code).code()).isEqualTo("invitation-revoked");
        Reply held = front.get("/v1/invitations/held", "Foyer-Invitation", code);
        assertThat(held.status()).isEqualTo(410);
        assertThat(redeem(bob, "no such code").code()).isEqualTo("invitation-unknown");
        assertThat(front.call("DELETE", "/v1/invitations/x", null, ada).code())
                .isEqualTo("invitation-unknown");
        assertThat(invite(ada, ",\"uses\":0").code()).isEqualTo("invitation-invalid");
    }

    @Test
    void whoIsNamedFindsItInTheirList() {
        Reply invited = invite(ada, ",\"member\":\"%s\"".formatted(bobId));
        assertThat(
                        invited.json().path("code").isNull()
                                || invited.json().path("code").isMissingNode())
                .isTrue();
        var received = front.get("/v1/invitations/received", bob).json().at("/items/0");
        assertThat(received.at("/community/name").asString()).isEqualTo(name);
        String id = received.path("id").asString();
        String path = "/v1/invitations/" + id + "/acceptance";
        String[] carl = front.joined("carl-" + UUID.randomUUID());
        assertThat(front.call("POST", path, null, carl).code()).isEqualTo("invitation-unknown");
        done(bob, "POST", path, null);
        assertThat(statusOfBakers(bob)).isEqualTo(200);
        assertThat(front.get("/v1/invitations/received", bob).json().path("items").size()).isZero();
    }

    @Test
    void aBanOutlastsIt() {
        String code = code(invite(ada, ""));
        String ban = "/v1/communities/" + bakers + "/bans/" + bobId;
        done(ada, "PUT", ban, "{\"reason\":\"Crumbs.\"}");
        assertThat(redeem(bob, code).code()).isEqualTo("banned");
    }

    @Test
    void whoIsNewJoinsTheNetworkByIt() {
        String code = code(invite(ada, ""));
        String[] dora = front.signedIn("dora-" + UUID.randomUUID(), "member");
        String body = "{\"profile\":{\"name\":\"Dora\"},\"invitation\":\"%s\"}".formatted(code);
        assertThat(redeem(dora, code).code()).isEqualTo("not-yet-joined");
        assertThat(front.call("POST", "/v1/members", body, dora).status()).isEqualTo(201);
        assertThat(statusOfBakers(dora)).isEqualTo(200);
        String[] emil = front.signedIn("emil-" + UUID.randomUUID(), "member");
        assertThat(front.call("POST", "/v1/members", body, emil).code())
                .isEqualTo("invitation-spent");
    }

    @Test
    void aCodeIsShownOnceAlsoWhereItIsSentAgain() {
        String body = "{\"community\":\"%s\"}".formatted(bakers);
        String[] once = {ada[0], ada[1], "Idempotency-Key", UUID.randomUUID().toString()};
        Reply first = front.call("POST", "/v1/invitations", body, once);
        Reply second = front.call("POST", "/v1/invitations", body, once);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(first.json().path("code").asString()).isNotEmpty();
        assertThat(second.json().path("code").isString()).isFalse();
    }

    @Test
    void theSameByGraphql() {
        Reply invited =
                front.ask(
                        "mutation($c: ID!) { invite(community: $c, uses: 3) { id code } }",
                        Map.of("c", bakers),
                        ada);
        String code = invited.json().at("/data/invite/code").asString();
        Map<String, Object> byCode = Map.of("code", code);
        Reply held =
                front.ask(
                        "query($code: String!) { invitation(code: $code) { inviterName community {"
                                + " name posts } } }",
                        byCode);
        assertThat(held.json().at("/data/invitation/community/name").asString()).isEqualTo(name);
        front.ask(
                "mutation($code: String!) { redeemInvitation(code: $code) { changed } }",
                byCode,
                bob);
        Reply own =
                front.ask(
                        "query($c: ID!) { me { ownInvitations { uses guests { member inside } } }"
                                + " trail(community: $c) { member stays } }",
                        Map.of("c", bakers),
                        ada);
        assertThat(own.json().at("/data/me/ownInvitations/0/guests/0/inside").asBoolean()).isTrue();
        assertThat(own.json().at("/data/trail/0/member").asString()).isEqualTo("member:" + bobId);
        String[] carl = front.joined("carl-" + UUID.randomUUID());
        String carlId = front.get("/v1/members/me", carl).json().path("id").asString();
        front.ask(
                "mutation($c: ID!, $m: ID!) { invite(community: $c, member: $m) { id } }",
                Map.of("c", bakers, "m", carlId),
                ada);
        Reply received = front.ask("{ me { invitations { id inviter } } }", Map.of(), carl);
        String id = received.json().at("/data/me/invitations/0/id").asString();
        Reply revoked =
                front.ask(
                        "mutation($i: ID!) { revokeInvitation(invitation: $i) { changed } }",
                        Map.of("i", id),
                        ada);
        assertThat(revoked.json().at("/data/revokeInvitation/changed").asBoolean()).isTrue();
        Reply refused =
                front.ask(
                        "mutation($i: ID!) { acceptInvitation(invitation: $i) { changed } }",
                        Map.of("i", id),
                        carl);
        assertThat(refused.json().at("/errors/0/extensions/code").asString())
                .isEqualTo("invitation-revoked");
    }
}
