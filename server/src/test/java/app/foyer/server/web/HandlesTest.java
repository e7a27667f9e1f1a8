package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.Front.Reply;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handles: taken, found by, given up. */
class HandlesTest extends FrontTest {
    private final String handle = "h" + UUID.randomUUID().toString().substring(0, 8);
    private String[] ada = {};
    private String[] ben = {};

    @BeforeEach
    void join() {
        ada = front.joined("ada-" + UUID.randomUUID());
        ben = front.joined("ben-" + UUID.randomUUID());
    }

    private Reply take(String[] member, String wanted) {
        return front.call(
                "PUT", "/v1/members/me/handle", "{\"handle\":\"" + wanted + "\"}", member);
    }

    private Reply find(String wanted) {
        return front.get("/v1/members/by-handle/" + wanted);
    }

    private String id(String[] member) {
        return front.get("/v1/members/me", member).json().path("id").asString();
    }

    @Test
    void oneMemberHasItAndIsFoundByIt() {
        assertThat(find(handle).code()).isEqualTo("member-unknown");
        assertThat(take(ada, "@" + handle.toUpperCase(java.util.Locale.ROOT)).status())
                .isEqualTo(204);
        assertThat(find(handle).json().path("id").asString()).isEqualTo(id(ada));
        assertThat(front.get("/v1/members/" + id(ada)).json().path("handle").asString())
                .isEqualTo(handle);
        assertThat(take(ben, handle).code()).isEqualTo("handle-taken");
        assertThat(take(ben, "a__b").code()).isEqualTo("handle-invalid");
        assertThat(take(ben, "operator").code()).isEqualTo("handle-invalid");
        assertThat(find("no").code()).isEqualTo("handle-invalid");
    }

    @Test
    void whoeverIsNamedByTheirHandleInATextIsMentioned() {
        take(ada, handle);
        String community = front.community(ben);
        String post = front.post(community, "Thanks @" + handle + ", says @nobody_at_all", ben);
        var mentions = front.get("/v1/posts/" + post, ben).json().path("mentions");
        assertThat(mentions.size()).isEqualTo(1);
        assertThat(mentions.path(0).path("id").asString()).isEqualTo(id(ada));
    }

    @Test
    void whatWasGivenUpIsKeptForWhoHadIt() {
        take(ada, handle);
        assertThat(front.call("DELETE", "/v1/members/me/handle", null, ada).status())
                .isEqualTo(204);
        assertThat(find(handle).code()).isEqualTo("member-unknown");
        assertThat(take(ben, handle).code()).isEqualTo("handle-taken");
        assertThat(take(ada, handle).status()).isEqualTo(204);
    }

    @Test
    void whoIsForgottenHasNone() {
        take(ada, handle);
        front.call("POST", "/v1/members/me/forgetting", "{\"confirm\":\"forget me\"}", ada);
        assertThat(find(handle).code()).isEqualTo("member-unknown");
    }

    @Test
    void whoIsBlockedFindsNobody() {
        take(ada, handle);
        front.call("PUT", "/v1/members/" + id(ben) + "/block", null, ada);
        assertThat(front.get("/v1/members/by-handle/" + handle, ben).code())
                .isEqualTo("member-unknown");
    }

    @Test
    void theSameByGraphql() {
        Map<String, Object> wanted = Map.of("h", handle);
        String take = "mutation($h: String!) { takeHandle(handle: $h) { changed } }";
        assertThat(front.ask(take, wanted, ada).json().at("/data/takeHandle/changed").asBoolean())
                .isTrue();
        String find = "query($h: String!) { memberByHandle(handle: $h) { id handle } }";
        assertThat(front.ask(find, wanted, ben).json().at("/data/memberByHandle/handle").asString())
                .isEqualTo(handle);
        front.ask("mutation { giveUpHandle { changed } }", Map.of(), ada);
        assertThat(front.ask(find, wanted, ben).json().at("/data/memberByHandle").isNull())
                .isTrue();
    }
}
