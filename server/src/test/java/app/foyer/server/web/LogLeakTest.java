package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.Front.Reply;
import app.foyer.server.web.LeakScene.Stands;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What goes wrong is where logs say most: what callers send must not be in it, however they send
 * it. That it is not, {@link LeakTest} looks after each test.
 */
class LogLeakTest extends LeakTest {
    private final String word = LeakScene.word();

    @Test
    void whatIsLoggedIsSeenHere() {
        house.fault = new IllegalStateException("planned");
        String[] ada = front.signedIn("ada-" + word, "member");
        String body = "{\"profile\":{\"name\":\"%s\"}}".formatted(word);
        assertThat(front.call("POST", "/v1/members", body, ada).status()).isEqualTo(500);
        assertThat(logged().lines())
                .anySatisfy(line ->
                        assertThat(line)
                                .contains("ERROR", "app.foyer", "IllegalStateException: planned"));
    }

    /** Lines end with {@code ~}. */
    private static final String UNREADABLE =
            """
            GET /v1/search/posts?q=WORD" HTTP/1.1~Host: h~~
            GET /v1/search/posts?q=%zzWORD HTTP/1.1~Host: h~~
            GET /v1/search/posts?q=%ffWORD&%=%zz HTTP/1.1~Host: h~~
            GET /v1/members/by-handle/WORD%2f%00 HTTP/1.1~Host: h~~
            GET /v1/WORD/../..;x HTTP/1.1~Host: h~~
            GWORD /v1/members/me HTTP/1.1~Host: h~~
            GET /about.json WORD HTTP/1.1~Host: h~~
            GET /about.json HTTP/1.1~Host: WORD\1~~
            GET /v1/members/me HTTP/1.1~Host: h~Authorization WORD~~
            GET /v1/members/me HTTP/1.1~Host: h~Authorization: WORD\1~~
            GET /v1/members/me HTTP/1.1~Host: h~Cookie: "WORD=\u00e9;;=~~
            GET /v1/members/me HTTP/1.1~Host: h~Authorization: Bearer WORD~~
            POST /v1/members HTTP/1.1~Host: h~Content-Length: WORD~~
            POST /v1/members HTTP/1.1~Host: h~Content-Type: WORD/;=~Content-Length: 1~~x
            POST /v1/members HTTP/1.1~Host: h~Transfer-Encoding: chunked~~WORD~
            """;

    @Test
    void requestsThatCannotBeReadLeaveNoWord() throws IOException {
        for (String request : UNREADABLE.lines().toList()) {
            String sent = request.replace("~", "\r\n").replace("WORD", word);
            assertThat(said(sent)).as(request).startsWith("HTTP/1.1 4");
        }
    }

    private String said(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void bodiesThatCannotBeReadLeaveNoWord() {
        LeakScene scene = scene(Stands.OPEN);
        String[] ada = scene.founder;
        for (String body :
                List.of(
                        "%s",
                        "{\"text\":\"%s",
                        "{\"%s\":1}",
                        "{\"text\":{\"%s\":[]}}",
                        "{\"text\":\"x\",\"audience\":\"%s\"}",
                        "{\"text\":\"x\",\"mentions\":[\"%s\"]}",
                        "{\"text\":\"x\",\"community\":\"%s\"}",
                        "{\"text\":\"x\",\"language\":\"%s\"}",
                        "{\"text\":\"x\",\"attachments\":[{\"url\":\"%s\",\"type\":\"%s\"}]}",
                        "{\"kind\":\"%s\",\"about\":\"%s\"}",
                        "{\"start\":\"%s\",\"zone\":\"%s\",\"minutes\":\"%s\"}",
                        "{\"door\":\"%s\"}",
                        "{\"until\":\"%s\"}",
                        "{\"confirm\":\"%s\"}",
                        "{\"text\":\"\\ud800%s\"}")) {
            for (LeakWrites.Write write : LeakWrites.WRITES) {
                front.call(
                        write.method().equals("DELETE") ? "POST" : write.method(),
                        LeakPaths.filled(write.path(), scene.names()),
                        body.replace("%s", word),
                        ada);
            }
        }
        front.call("POST", "/v1/members/me/forgetting", "{\"confirm\":\"" + word + "\"}", ada);
        front.call("POST", "/v1/members/me/imports/follows", word + ",\"", ada);
    }

    @Test
    void documentsThatCannotBeAnsweredLeaveNoWord() {
        String[] ada = front.joined("ada-" + word);
        for (String document :
                List.of(
                        "{ %s",
                        "{ %s }",
                        "{ member(id: \"%s\") { id } }",
                        "{ member(id: %s) { id } }",
                        "query($a: Int!) { unread(since: \"%s\") }",
                        "{ searchPosts(words: \"%s\", after: \"%s\") { edges { cursor } } }",
                        "mutation { publishPost(community: \"%s\", text: \"%s\") { id } }",
                        "mutation { muteWord(word: \"%s\", until: \"%s\") { id } }",
                        "mutation { joinNetwork(profile: {name: \"%s\"}, invitation: \"%s\") { id } }")) {
            Reply reply =
                    front.ask(document.replace("%s", word), Map.of("a", word, word, word), ada);
            assertThat(reply.response().body()).as(document).contains("\"errors\"");
        }
        front.call("POST", "/graphql", "{\"query\":\"" + word, ada);
        front.call("POST", "/graphql", "{\"query\":[\"" + word + "\"]}", ada);
    }

    @Test
    void whatWentWrongWithinLeavesNoWordOfWhatWasAskedFor() {
        LeakScene scene = scene(Stands.OPEN);
        house.fault = new IllegalStateException("planned");
        for (LeakWrites.Write write : LeakWrites.WRITES.subList(0, 3)) {
            String body = write.body();
            front.call(
                    write.method(),
                    LeakPaths.filled(write.path(), scene.names()),
                    body == null ? null : LeakPaths.filled(body, scene.names()).replace("x", word),
                    scene.founder);
        }
        String document = "mutation($t: String!) { muteWord(word: $t) { id } }";
        front.ask(document, Map.of("t", word), scene.founder);
        assertThat(logged().lines())
                .anySatisfy(line -> assertThat(line).contains("IllegalStateException: planned"));
    }

    @Test
    void whatIsOpenToWhoeverReachesTheManagementPortHoldsNoWord() {
        LeakScene scene = scene(Stands.INVITATION);
        paths().read(scene, scene.founder);
        for (String path :
                List.of(
                        "/actuator",
                        "/actuator/health",
                        "/actuator/prometheus",
                        "/actuator/house",
                        "/actuator/house/" + scene.community,
                        "/actuator/network",
                        "/actuator/forgetting")) {
            assertThat(manage().get(path).response().body())
                    .as(path)
                    .doesNotContain(scene.textWord, scene.nameWord, scene.staffWord, scene.handle);
        }
        for (String path : List.of("invitations", "applicants", "reports", "audit")) {
            assertThat(manage().get("/actuator/" + path).status()).as(path).isEqualTo(401);
            assertThat(manage().get("/actuator/" + path, scene.founder).status()).isEqualTo(403);
        }
    }
}
