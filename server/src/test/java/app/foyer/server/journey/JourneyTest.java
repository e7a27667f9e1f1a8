package app.foyer.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.embedded.DataFolder;
import app.foyer.server.embedded.Stores;
import app.foyer.server.journey.Foyer.Reply;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * One evening, from the first login to the last page, and what goes wrong on the way.
 *
 * <p>Long because it is one evening, in which each step stands on those before.
 */
class JourneyTest {
    @TempDir Path folder;

    private record Person(String token, String id) {}

    @Test
    void anEveningFromTheFirstLoginToTheLastPage() throws Exception {
        try (Foyer foyer = Foyer.serve(folder.resolve("data"))) {
            Person ada = join(foyer, "Ada");
            Person bob = join(foyer, "Bob");
            Person eve = join(foyer, "Eve");
            String bakers = foundAndStayInvisible(foyer, ada, eve);
            send(foyer, "POST", "/v1/communities/" + bakers + "/opening", ada, null);
            send(foyer, "PUT", "/v1/communities/" + bakers + "/membership", bob, null);
            String post = writeAndReadAtHome(foyer, ada, bob, bakers);
            walkPagesWhileOthersWrite(foyer, bob, bakers);
            openAnother(foyer, bob);
            findAndBeRecommended(foyer, eve, bakers, post);
            readTheSameByGraphql(foyer, eve, bakers);
            sendAgainUnderAKey(foyer, bob, bakers);
            beRefused(foyer, bob, eve, bakers, post);
        }
    }

    @Test
    void anEventOfANewerVersionWaitsUntilItIsKnownAndStopsNobody() throws Exception {
        Path data = folder.resolve("newer");
        try (Foyer foyer = Foyer.serve(data)) {
            Person ada = join(foyer, "Ada");
            long before = foyer.caughtUp();
            String unknown =
                    "insert into event select position + 1, 'party/1', 0, 'party', 'p1',"
                            + " 'party.thrown', '1', stored_at, '{}',"
                            + " json_build_object('who', '"
                            + ada.id()
                            + "') from event"
                            + " order by position desc limit 1";
            database(data, unknown);
            Reply founded = send(foyer, "POST", "/v1/communities", ada, "{\"name\":\"Bakers\"}");
            assertThat(founded.position()).isEqualTo(before + 3);
            assertThat(foyer.caughtUp()).isEqualTo(founded.position());
            for (String part : List.of("timelines", "search")) {
                foyer.await(part + " say so", () -> remark(foyer, part).contains("is parked"));
                assertThat(projections(data, "dead-letters", part)).contains("party/1");
            }
            assertThat(foyer.health().at("/status").asString()).isEqualTo("UP");
            database(
                    data,
                    "update event set event_type = 'follow.ended', payload = json_build_object("
                            + "'follower', metadata->>'who', 'followed', metadata->>'who',"
                            + " 'at', stored_at) where event_id = 'p1'");
            for (String name : List.of("timelines", "signals", "search")) {
                projections(data, "retry", name);
            }
            for (String part : List.of("timelines", "search")) {
                foyer.await("nothing is parked in " + part, () -> remark(foyer, part).isEmpty());
            }
        }
    }

    private static String remark(Foyer foyer, String part) throws Exception {
        return foyer.health().at("/components/" + part + "/details/remark").asString("");
    }

    private static String projections(Path data, String what, String name) throws Exception {
        return Foyer.run(data, "projections", what, name, "--data", data.toString());
    }

    private static void database(Path data, String sql) throws SQLException {
        Stores stores = Objects.requireNonNull(DataFolder.holder(data).orElseThrow().stores());
        try (Connection connection =
                        DriverManager.getConnection(
                                stores.logUrl(), stores.user(), stores.password());
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static Person join(Foyer foyer, String name) throws Exception {
        String token = foyer.token(name);
        String profile =
                "{\"profile\":{\"name\":\"%s\",\"interests\":[],\"languages\":[\"en\"]}}"
                        .formatted(name);
        Reply joined = foyer.send("POST", "/v1/members", token, 0, profile);
        assertThat(joined.status()).isEqualTo(201);
        return new Person(token, joined.text("/id"));
    }

    private static Reply send(
            Foyer foyer, String method, String path, Person who, @Nullable String body)
            throws Exception {
        Reply reply = foyer.send(method, path, who.token(), 0, body);
        assertThat(reply.status()).as("%s %s: %s", method, path, reply.body()).isLessThan(300);
        assertThat(reply.position()).isPositive();
        return reply;
    }

    private static String foundAndStayInvisible(Foyer foyer, Person founder, Person outsider)
            throws Exception {
        String description = "{\"name\":\"Bakers\",\"about\":\"Bread.\",\"languages\":[\"en\"]}";
        Reply founded = send(foyer, "POST", "/v1/communities", founder, description);
        String community = founded.text("/id");
        String words =
                "{\"community\":\"%s\",\"text\":\"A secret sourdough\"}".formatted(community);
        Reply secret = send(foyer, "POST", "/v1/posts", founder, words);
        foyer.caughtUp();
        for (String path :
                List.of(
                        "/v1/communities/" + community,
                        "/v1/communities/" + community + "/timeline",
                        "/v1/posts/" + secret.text("/id"))) {
            assertThat(foyer.get(path, outsider.token()).status()).as(path).isEqualTo(404);
            assertThat(foyer.get(path, null).status()).as(path).isEqualTo(404);
            assertThat(foyer.get(path, founder.token()).status()).as(path).isEqualTo(200);
        }
        for (String path :
                List.of(
                        "/v1/search/posts?q=sourdough",
                        "/v1/search/communities?q=bakers",
                        "/v1/members/" + founder.id() + "/timeline",
                        "/v1/recommendations")) {
            assertThat(foyer.get(path, outsider.token()).body().at("/items")).as(path).isEmpty();
        }
        assertThat(foyer.get("/v1/search/posts?q=sourdough", founder.token()).body().at("/items"))
                .hasSize(1);
        return community;
    }

    private static String writeAndReadAtHome(Foyer foyer, Person ada, Person bob, String bakers)
            throws Exception {
        String words = "{\"community\":\"%s\",\"text\":\"Fresh bread at eight\"}".formatted(bakers);
        Reply published = send(foyer, "POST", "/v1/posts", ada, words);
        String post = published.text("/id");
        Reply replied =
                send(
                        foyer,
                        "POST",
                        "/v1/posts/" + post + "/replies",
                        bob,
                        "{\"text\":\"I am coming\"}");
        send(foyer, "PUT", "/v1/posts/" + post, ada, "{\"text\":\"Fresh bread at nine\"}");
        send(foyer, "PUT", "/v1/posts/" + post + "/reactions/like", bob, null);
        Reply followed = send(foyer, "PUT", "/v1/members/" + ada.id() + "/follow", bob, null);

        Reply home =
                foyer.send("GET", "/v1/timelines/home", bob.token(), followed.position(), null);
        assertThat(home.body().at("/stale").asBoolean()).isFalse();
        assertThat(home.text("/items/0/id")).isEqualTo(replied.text("/id"));
        JsonNode card = home.body().at("/items/1");
        assertThat(card.at("/text").asString()).isEqualTo("Fresh bread at nine");
        assertThat(card.at("/edited").asBoolean()).isTrue();
        assertThat(card.at("/replies").asInt()).isEqualTo(1);
        assertThat(card.at("/reactions/like").asInt()).isEqualTo(1);

        send(foyer, "DELETE", "/v1/posts/" + post + "/reactions/like", bob, null);
        String gone = replied.text("/id");
        Reply deleted = send(foyer, "DELETE", "/v1/posts/" + gone, bob, null);
        Reply after =
                foyer.send("GET", "/v1/timelines/home", bob.token(), deleted.position(), null);
        assertThat(after.text("/items/0/id")).isEqualTo(post);
        assertThat(after.body().at("/items/0/replies").asInt()).isZero();
        return post;
    }

    private static void walkPagesWhileOthersWrite(Foyer foyer, Person bob, String bakers)
            throws Exception {
        String words = "{\"community\":\"%s\",\"text\":\"Loaf %d\"}";
        List<String> written = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            Reply post = send(foyer, "POST", "/v1/posts", bob, words.formatted(bakers, n));
            written.addFirst(post.text("/id"));
        }
        foyer.caughtUp();
        List<String> seen = new ArrayList<>();
        String page = "/v1/communities/" + bakers + "/timeline?first=5";
        String after = "";
        for (int n = 0; n < 3; n++) {
            Reply reply = foyer.get(page + after, null);
            reply.body().at("/items").forEach(item -> seen.add(item.at("/id").asString()));
            after = "&after=" + reply.text("/endCursor");
            Reply other = send(foyer, "POST", "/v1/posts", bob, words.formatted(bakers, 99));
            foyer.send("GET", page, null, other.position(), null);
        }
        assertThat(seen).doesNotHaveDuplicates().startsWith(written.toArray(String[]::new));
    }

    private static void openAnother(Foyer foyer, Person founder) throws Exception {
        String description = "{\"name\":\"Gardeners\",\"about\":\"Roses.\",\"languages\":[\"en\"]}";
        Reply founded = send(foyer, "POST", "/v1/communities", founder, description);
        String path = "/v1/communities/" + founded.text("/id");
        send(foyer, "POST", path + "/opening", founder, null);
        String words =
                "{\"community\":\"%s\",\"text\":\"Roses like the sun\"}"
                        .formatted(founded.text("/id"));
        send(foyer, "POST", "/v1/posts", founder, words);
    }

    private static void findAndBeRecommended(Foyer foyer, Person eve, String bakers, String post)
            throws Exception {
        long head = foyer.caughtUp();
        JsonNode hit = foyer.get("/v1/search/posts?q=fresh+bread", null).body().at("/items/0");
        assertThat(hit.toString()).contains(post).contains("<mark>Fresh</mark>");
        Reply recommended = foyer.send("GET", "/v1/recommendations", eve.token(), head, null);
        JsonNode first = recommended.body().at("/items/0");
        assertThat(first.at("/community/id").asString()).isEqualTo(bakers);
        assertThat(first.at("/reasons/0/words").asString()).isNotBlank();
        assertThat(first.at("/via").asString()).startsWith("1.");
        Reply fitting = foyer.get("/v1/recommendations?interest=bread&language=en", null);
        assertThat(fitting.body().at("/items/0/reasons").toString()).contains("\"fit\"", "bread");
        for (String list : List.of("lively", "rising")) {
            assertThat(foyer.get("/v1/communities/" + list, null).body().at("/items").isArray())
                    .isTrue();
        }
        Reply waiting = foyer.get("/v1/communities/" + bakers + "/awaiting-answer", null);
        assertThat(waiting.body().at("/items").toString()).contains("Loaf 0");
    }

    private static void readTheSameByGraphql(Foyer foyer, Person eve, String bakers)
            throws Exception {
        String query =
                "{\"query\":\"{ recommendedCommunities(first: 3) { community { name } reasons { words } } }\"}";
        Reply reply = foyer.send("POST", "/graphql", eve.token(), 0, query);
        assertThat(reply.body().toString()).contains("Bakers").doesNotContain("errors");
        Reply nested =
                foyer.send(
                        "POST",
                        "/graphql",
                        eve.token(),
                        0,
                        "{\"query\":\"%s\"}"
                                .formatted(
                                        "{ __schema { types { "
                                                + "fields { type { ".repeat(25)
                                                + "name"
                                                + " } }".repeat(25)
                                                + " } } }"));
        assertThat(nested.body().at("/errors/0/extensions/code").asString())
                .isEqualTo("query-too-deep");
        assertThat(bakers).isNotBlank();
    }

    private static void sendAgainUnderAKey(Foyer foyer, Person bob, String bakers)
            throws Exception {
        String mutation =
                "{\"query\":\"mutation { publishPost(community: \\\"%s\\\", text: \\\"%s\\\","
                        + " idempotencyKey: \\\"k\\\") { id position repeated } }\"}";
        String once = mutation.formatted(bakers, "once");
        Reply first = foyer.send("POST", "/graphql", bob.token(), 0, once);
        Reply again = foyer.send("POST", "/graphql", bob.token(), 0, once);
        assertThat(first.body().at("/data/publishPost/repeated").asBoolean(true)).isFalse();
        assertThat(again.body().at("/data/publishPost/repeated").asBoolean(false)).isTrue();
        for (String same : List.of("/data/publishPost/id", "/data/publishPost/position")) {
            assertThat(again.text(same)).isNotEmpty().isEqualTo(first.text(same));
        }
        String other = mutation.formatted(bakers, "twice");
        assertThat(
                        foyer.send("POST", "/graphql", bob.token(), 0, other)
                                .text("/errors/0/extensions/code"))
                .isEqualTo("idempotency-key-reused");
    }

    private static void beRefused(Foyer foyer, Person bob, Person eve, String bakers, String post)
            throws Exception {
        long before = foyer.caughtUp();
        String unknown = "0000000000001";
        String words = "{\"community\":\"%s\",\"text\":\"%s\"}";
        refused(
                foyer,
                bob,
                "POST",
                "/v1/posts",
                words.formatted(unknown, "x"),
                404,
                "community-unknown");
        refused(foyer, bob, "POST", "/v1/posts", words.formatted(bakers, " "), 422, "post-empty");
        String long100k = words.formatted(bakers, "x".repeat(100_000));
        refused(foyer, bob, "POST", "/v1/posts", long100k, 422, "post-too-long");
        refused(
                foyer,
                bob,
                "PUT",
                "/v1/posts/" + post,
                "{\"text\":\"mine\"}",
                403,
                "not-the-author");
        refused(foyer, eve, "POST", "/v1/posts", words.formatted(bakers, "x"), 403, "not-a-member");
        refused(foyer, bob, "POST", "/v1/posts", "{\"community\":", 400, "malformed-json");
        String broken = "/v1/communities/" + bakers + "/timeline?after=broken";
        refused(foyer, bob, "GET", broken, null, 422, "cursor-invalid");
        Person forged = new Person(bob.token() + "x", bob.id());
        refused(foyer, forged, "GET", "/v1/timelines/home", null, 401, "token-invalid");
        assertThat(foyer.caughtUp()).isEqualTo(before);
    }

    private static void refused(
            Foyer foyer,
            Person who,
            String method,
            String path,
            @Nullable String body,
            int status,
            String code)
            throws Exception {
        Reply reply = foyer.send(method, path, who.token(), 0, body);
        assertThat(reply.text("/code")).as("%s %s", method, path).isEqualTo(code);
        assertThat(reply.status()).as(code).isEqualTo(status);
    }
}
