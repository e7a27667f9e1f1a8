package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Refusal;
import app.foyer.server.error.FrontCode;
import app.foyer.server.web.Front.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is wrong is told as a problem, with its code, and without a word of ours. */
class ErrorsTest extends FrontTest {
    private String[] alice = {};

    @BeforeEach
    void join() {
        alice = front.joined("alice-" + UUID.randomUUID());
    }

    private static void is(Reply reply, int status, String code) {
        assertThat(reply.code()).as(reply.response().body()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().path("type").asString()).isEqualTo("urn:foyer:problem:" + code);
        assertThat(reply.json().path("status").asInt()).isEqualTo(status);
        assertThat(reply.response().body()).doesNotContain("Exception", "app.foyer", "\tat ");
    }

    private Reply publish(String body) {
        return front.call("POST", "/v1/posts", body, alice);
    }

    @Test
    void bodiesAreReadStrictly() {
        is(publish("{\"community\":"), 400, "malformed-json");
        is(publish("{\"community\":\"x\"} trailing"), 404, "community-unknown");
        is(publish("[]"), 400, "request-invalid");
        Reply misspelt =
                front.call(
                        "POST",
                        "/v1/members",
                        "{\"profile\":{\"name\":\"x\",\"nam\":\"x\"}}",
                        alice);
        is(misspelt, 400, "request-invalid");
        assertThat(misspelt.json().at("/faults/0/pointer").asString()).isEqualTo("/profile/nam");
        Reply missing = front.call("POST", "/v1/members", "{\"profile\":{}}", alice);
        is(missing, 400, "request-invalid");
        assertThat(missing.json().at("/faults/0/pointer").asString()).isEqualTo("/profile/name");
        is(
                front.call(
                        "POST",
                        "/v1/members",
                        "{\"profile\":{\"name\":\"x\",\"interests\":[null]}}",
                        alice),
                400,
                "request-invalid");
        is(publish("{\"community\":\"0000000000000\",\"text\":7}"), 400, "request-invalid");
        is(front.call("POST", "/v1/posts", null, alice), 400, "malformed-json");
    }

    @Test
    void bodiesHaveALimit() throws IOException {
        String large = "{\"text\":\"" + "x".repeat(300_000) + "\"}";
        is(publish(large), 413, "body-too-large");
        String chunked =
                "POST /v1/posts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Authorization: "
                        + alice[1]
                        + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                        + Integer.toHexString(large.length())
                        + "\r\n"
                        + large
                        + "\r\n0\r\n\r\n";
        assertThat(raw(chunked)).contains(" 413 ").contains("body-too-large");
    }

    @Test
    void refusalsKeepTheirCodes() {
        String community = front.community(alice);
        is(publish("{\"community\":\"" + community + "\",\"text\":\"\"}"), 422, "post-empty");
        String tooLong = "x".repeat(100_000);
        is(
                publish("{\"community\":\"" + community + "\",\"text\":\"" + tooLong + "\"}"),
                422,
                "post-too-long");
        is(publish("{\"community\":\"0000000000000\",\"text\":\"x\"}"), 404, "community-unknown");
        is(front.get("/v1/communities/0000000000000"), 404, "community-unknown");
        is(front.get("/v1/communities/nonsense/timeline"), 404, "community-unknown");
        is(front.get("/v1/members/nonsense"), 404, "member-unknown");
        is(front.get("/v1/posts/nonsense"), 404, "post-unknown");
        String post = front.post(community, "mine", alice);
        String[] bob = front.joined("bob-" + UUID.randomUUID());
        is(front.call("PUT", "/v1/posts/" + post, "{\"text\":\"x\"}", bob), 403, "not-the-author");
        is(
                front.call("POST", "/v1/members", "{\"profile\":{\"name\":\"x\"}}", alice),
                409,
                "already-joined");
        is(
                front.get("/v1/timelines/home", front.signedIn("nobody", "member")),
                403,
                "not-yet-joined");
        is(
                front.call("PUT", "/v1/posts/" + post + "/reactions/shrug", null, alice),
                422,
                "reaction-unknown");
    }

    @Test
    void addressesMethodsAndTypesAreChecked() throws IOException {
        is(front.get("/v1/nothing"), 404, "not-found");
        is(front.get("/nothing.html"), 404, "not-found");
        Reply method = front.call("PATCH", "/v1/posts", "{}", alice);
        is(method, 405, "method-not-allowed");
        assertThat(method.header("Allow")).contains("POST");
        is(front.get("/v1/recommendations", "Accept", "application/xml"), 406, "not-acceptable");
        is(
                front.call("POST", "/v1/posts", "x", alice[0], alice[1], "Content-Type", "text/x"),
                415,
                "media-type-unsupported");
        is(front.get("/v1/recommendations?first=many"), 400, "request-invalid");
        is(front.get("/v1/recommendations", "Foyer-At-Least", "soon"), 400, "request-invalid");
        is(front.get("/v1//posts"), 400, "request-unreadable");
        String broken = raw("GET /v1/posts/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(broken).contains(" 400 ").doesNotContain("<html", "Exception", "Tomcat");
        assertThat(front.call("HEAD", "/v1/recommendations", null).status()).isEqualTo(200);
        assertThat(front.call("OPTIONS", "/v1/recommendations", null).header("Allow"))
                .contains("GET");
        assertThat(
                        front.get("/v1/recommendations", "Origin", "https://elsewhere.example")
                                .header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void faultsOfOursLeakNothing() {
        house.fault = new IllegalStateException("secret");
        Reply internal = front.call("POST", "/v1/communities", "{\"name\":\"x\"}", alice);
        is(internal, 500, "internal");
        assertThat(internal.response().body()).doesNotContain("secret");
        house.fault = new IllegalStateException(new SocketTimeoutException("secret"));
        Reply away = front.call("POST", "/v1/communities", "{\"name\":\"x\"}", alice);
        is(away, 503, "store-unavailable");
        assertThat(away.header("Retry-After")).isNotEmpty();
    }

    @Test
    void everyCodeIsInTheReference() throws IOException {
        String reference = Files.readString(Path.of("../docs/reference/errors.md"));
        for (Refusal refusal : Refusal.values()) {
            assertThat(reference).contains("| `" + refusal.code() + "` |");
        }
        for (FrontCode code : FrontCode.values()) {
            assertThat(reference).contains("| `" + code.code() + "` |");
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
