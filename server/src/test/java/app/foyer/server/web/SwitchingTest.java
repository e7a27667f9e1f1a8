package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.foyer.server.web.Front.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Coming from another network, and going there.
 *
 * <p>Long because what is taken along from here is brought along there: both ways need the same
 * archives.
 */
class SwitchingTest extends FrontTest {
    private static final String FOLLOWS = "/v1/members/me/imports/follows";
    private static final String POSTS = "/v1/members/me/imports/posts?community=";
    private static final String AT = "2019-05-01T12:00:00Z";

    private final Outbox there = new Outbox("u" + UUID.randomUUID().toString().substring(0, 8));
    private final String actor = there.actor();
    private final String address = there.address();
    private String[] ada = {};
    private String[] bob = {};
    private String bobsId = "";
    private String community = "";

    @BeforeEach
    void join() {
        ada = front.joined("ada-" + UUID.randomUUID());
        bob = front.joined("bob-" + UUID.randomUUID());
        bobsId = id(bob);
        community = front.community(ada);
    }

    private String id(String[] who) {
        return front.get("/v1/members/me", who).json().path("id").asString();
    }

    private Reply claim(String[] who, String claimed) {
        return front.call("PUT", "/v1/members/me/addresses/" + claimed, null, who);
    }

    private Reply send(String path, String type, byte[] body, String[] who) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Content-Type", type)
                            .headers(who)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reply follows(String query, String csv) {
        return send(FOLLOWS + query, "text/csv", csv.getBytes(StandardCharsets.UTF_8), ada);
    }

    private Reply posts(String json, String[] who) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return send(POSTS + community, "application/activity+json", body, who);
    }

    private String note(String id, String published, String html, String more) {
        return there.note(id, published, html, more);
    }

    private static List<String> outcomes(Reply reply) {
        return reply.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("outcome").asString())
                .toList();
    }

    @Test
    void addressesAreClaimedListedAndReleased() {
        assertThat(claim(bob, address.toUpperCase(java.util.Locale.ROOT)).status()).isEqualTo(204);
        assertThat(claim(bob, address).status()).isEqualTo(204);
        JsonNode listed = front.get("/v1/members/me/addresses", bob).json();
        assertThat(listed.at("/items/0/address").asString()).isEqualTo(address);
        assertThat(listed.path("items").size()).isEqualTo(1);
        assertThat(front.get("/v1/members/me/addresses").code()).isEqualTo("token-missing");
        assertThat(claim(bob, "nonsense").code()).isEqualTo("address-invalid");
        assertThat(front.call("DELETE", "/v1/members/me/addresses/" + address, null, bob).status())
                .isEqualTo(204);
        assertThat(front.get("/v1/members/me/addresses", bob).json().path("items").size()).isZero();
        assertThat(front.get("/v1/members/" + bobsId, ada).response().body())
                .doesNotContain(address);
    }

    @Test
    void theSameByGraphql() {
        String claim = "mutation($a: String!) { claimAddress(address: $a) { changed } }";
        Map<String, Object> variables = Map.of("a", "@" + address);
        assertThat(
                        front.ask(claim, variables, bob)
                                .json()
                                .at("/data/claimAddress/changed")
                                .asBoolean())
                .isTrue();
        String read = "{ me { addresses { address } member { imported { edges { cursor } } } } }";
        JsonNode me = front.ask(read, Map.of(), bob).json().at("/data/me");
        assertThat(me.at("/addresses/0/address").asString()).isEqualTo(address);
        assertThat(me.at("/member/imported/edges").isArray()).isTrue();
        String release = "mutation($a: String!) { releaseAddress(address: $a) { changed } }";
        assertThat(
                        front.ask(release, variables, bob)
                                .json()
                                .at("/data/releaseAddress/changed")
                                .asBoolean())
                .isTrue();
    }

    @Test
    void whoIsHereAndSaysSoIsFoundAndNobodyElse() {
        claim(bob, address);
        String csv =
                "Account address,Show boosts,Notify on new posts,Languages\n"
                        + address
                        + ",true,false,\nnobody@there.example,true,false,\"en, de\"\nnonsense\n";
        Reply preview = follows("?preview=true", csv);
        assertThat(outcomes(preview)).containsExactly("here", "not-here", "refused");
        assertThat(preview.json().at("/items/0/members/0/id").asString()).isEqualTo(bobsId);
        assertThat(preview.json().at("/items/2/code").asString()).isEqualTo("address-invalid");
        assertThat(front.get("/v1/members/me", ada).json().path("follows").size()).isZero();

        Reply done = follows("", csv);
        assertThat(done.status()).isEqualTo(200);
        assertThat(outcomes(done)).containsExactly("followed", "not-here", "refused");
        assertThat(done.json().at("/items/0/line").asInt()).isEqualTo(2);
        assertThat(front.get("/v1/members/me", ada).json().at("/follows/0").asString())
                .isEqualTo(bobsId);
        assertThat(outcomes(follows("", csv))).containsExactly("already", "not-here", "refused");
        assertThat(outcomes(follows("?preview=true", csv)))
                .containsExactly("already", "not-here", "refused");
    }

    @Test
    void ofAnAddressThatTwoClaimNobodyIsFollowed() {
        claim(bob, address);
        claim(ada, address);
        Reply reply = follows("", address);
        assertThat(outcomes(reply)).containsExactly("contested");
        assertThat(reply.json().at("/items/0/members").size()).isEqualTo(2);
        front.call("DELETE", "/v1/members/me/addresses/" + address, null, bob);
        assertThat(follows("", address).json().at("/items/0/code").asString())
                .isEqualTo("follows-oneself");
    }

    @Test
    void listsThatCannotBeReadHaveTheirCodes() {
        byte[] latin = "müller@there.example".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(send(FOLLOWS, "text/csv", latin, ada).code()).isEqualTo("archive-not-utf8");
        assertThat(follows("", "a,\"b").code()).isEqualTo("archive-malformed");
        assertThat(follows("", "a@b.c\n".repeat(400_000)).code()).isEqualTo("archive-too-large");
        assertThat(send(FOLLOWS, "application/json", new byte[0], ada).code())
                .isEqualTo("media-type-unsupported");
        assertThat(send(FOLLOWS, "text/csv", new byte[0], new String[] {"X", "y"}).code())
                .isEqualTo("token-missing");
    }

    @Test
    void postsAreBroughtAlongQuietlyAtTheirTimesAndOnlyOnce() {
        claim(ada, address);
        String archive =
                Outbox.of(
                        note("1", AT, "<p>Hello<br>you</p>", ""),
                        note("2", "2019-05-02T12:00:00Z", "More", replyTo(actor + "/1")),
                        note("3", "2019-05-03T12:00:00Z", "Else", replyTo("https://x.example/9")),
                        note("4", "2019-05-04T12:00:00Z", "", ""),
                        note("5", "2999-01-01T00:00:00Z", "Then", ""));
        JsonNode done = posts(archive, ada).json();
        assertThat(done.path("posts").asInt()).isEqualTo(3);
        assertThat(done.path("address").asString()).isEqualTo(address);
        assertThat(done.at("/refused/post-empty").asInt()).isEqualTo(1);
        assertThat(done.at("/refused/published-invalid").asInt()).isEqualTo(1);
        JsonNode again = posts(archive, ada).json();
        assertThat(again.path("posts").asInt()).isZero();
        assertThat(again.path("already").asInt()).isEqualTo(3);

        JsonNode items = front.get("/v1/members/" + id(ada) + "/imported").json().path("items");
        assertThat(items.valueStream().map(item -> item.path("text").asString()))
                .containsExactly("Else", "More", "Hello\nyou");
        JsonNode first = items.path(2);
        assertThat(first.path("at").asString()).isEqualTo(AT);
        assertThat(first.path("origin").asString()).isEqualTo("import");
        assertThat(items.path(1).path("parent").asString()).isEqualTo(first.path("id").asString());
        assertThat(items.path(0).path("parent").isNull()).isTrue();
        for (String path : List.of("/v1/communities/" + community, "/v1/members/" + id(ada))) {
            assertThat(front.get(path + "/timeline", ada).json().path("items").size()).isZero();
        }
        JsonNode home = front.get("/v1/timelines/home", ada).json().path("items");
        assertThat(home.valueStream().map(item -> item.at("/why/because").asString()))
                .doesNotContain("own", "follow", "membership");
    }

    private static String replyTo(String name) {
        return ",\"inReplyTo\":\"" + name + "\"";
    }

    @Test
    void aReplyToAPostHereStaysOne() {
        claim(ada, address);
        String here = front.post(community, "Here", ada);
        String name = "http://127.0.0.1:" + port + "/v1/posts/" + here;
        posts(Outbox.of(note("1", AT, "Yes", replyTo(name))), ada);
        JsonNode item = front.get("/v1/members/" + id(ada) + "/imported").json().at("/items/0");
        assertThat(item.path("parent").asString()).isEqualTo(here);
    }

    @Test
    void onlyTheOneWhoClaimsTheAddressBringsItsPostsAlong() {
        String archive = Outbox.of(note("1", AT, "Hello", ""));
        Reply unclaimed = posts(archive, ada);
        assertThat(unclaimed.status()).isEqualTo(403);
        assertThat(unclaimed.code()).isEqualTo("archive-not-yours");
        assertThat(unclaimed.json().path("detail").asString()).contains(address);
        claim(ada, address);
        claim(bob, address);
        assertThat(posts(archive, ada).code()).isEqualTo("archive-not-yours");
        front.call("DELETE", "/v1/members/me/addresses/" + address, null, bob);
        assertThat(posts(archive, ada).status()).isEqualTo(200);
        assertThat(posts(archive, bob).code()).isEqualTo("archive-not-yours");
    }

    @Test
    void whoMayNotWriteThereBringsNothingThere() {
        claim(bob, address);
        assertThat(posts(Outbox.of(note("1", AT, "Hello", "")), bob).code())
                .isEqualTo("not-a-member");
        assertThat(
                        send(
                                        POSTS + "0000000000000",
                                        "application/json",
                                        Outbox.of(note("1", AT, "Hello", ""))
                                                .getBytes(StandardCharsets.UTF_8),
                                        bob)
                                .code())
                .isEqualTo("community-unknown");
    }

    @Test
    void archivesThatCannotBeReadHaveTheirCodes() {
        claim(ada, address);
        byte[] text = "not a zip".getBytes(StandardCharsets.UTF_8);
        assertThat(send(POSTS + community, "application/zip", text, ada).code())
                .isEqualTo("archive-damaged");
        assertThat(posts("{", ada).code()).isEqualTo("archive-malformed");
        String others = note("2", AT, "y", "").replace(actor, actor + "2");
        assertThat(posts(Outbox.of(note("1", AT, "x", ""), others), ada).code())
                .isEqualTo("archive-several-actors");
        byte[] latin =
                Outbox.of(note("1", AT, "Brötchen", "")).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(send(POSTS + community, "application/json", latin, ada).code())
                .isEqualTo("archive-not-utf8");
        assertThat(send(POSTS + community, "application/json", new byte[65 << 20], ada).code())
                .isEqualTo("archive-too-large");
    }

    private Map<String, String> export(String[] who) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + port + "/v1/members/me/export");
            var response =
                    http.send(
                            HttpRequest.newBuilder(uri).headers(who).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/zip");
            Map<String, String> entries = new HashMap<>();
            try (var zip = new ZipInputStream(new ByteArrayInputStream(response.body()))) {
                for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                    entries.put(
                            e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return entries;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everythingAboutOneselfIsTakenAlongAndNothingOfOthers() {
        claim(ada, address);
        front.call("PUT", "/v1/members/" + bobsId + "/follow", null, ada);
        front.call("PUT", "/v1/communities/" + community + "/membership", null, bob);
        String bobs = front.post(community, "Bob's words", bob);
        String mine = front.post(community, "Mine <b>", ada);
        front.call("PUT", "/v1/posts/" + mine, "{\"text\":\"Mine & edited\\nfor all\"}", ada);
        front.call("POST", "/v1/posts/" + bobs + "/replies", "{\"text\":\"A reply\"}", ada);
        String gone = front.post(community, "Deleted words", ada);
        front.call("DELETE", "/v1/posts/" + gone, null, ada);
        posts(Outbox.of(note("1", AT, "Of old", "")), ada);
        front.call("PUT", "/v1/members/me/mutes/words", "{\"word\":\"rye\"}", ada);
        String report = "{\"about\":\"post:" + bobs + "\",\"kind\":\"spam\",\"toOperators\":true}";
        front.call("POST", "/v1/reports", report, ada);

        Map<String, String> export = export(ada);
        assertThat(export)
                .containsOnlyKeys(
                        "actor.json", "outbox.json", "following_accounts.csv", "foyer.json");
        String base = "http://127.0.0.1:" + port;
        JsonNode actorJson = Front.JSON.readTree(export.get("actor.json"));
        assertThat(actorJson.path("id").asString()).isEqualTo(base + "/v1/members/" + id(ada));
        JsonNode items = Front.JSON.readTree(export.get("outbox.json")).path("orderedItems");
        assertThat(
                        items.valueStream()
                                .map(item -> item.path("object"))
                                .map(note ->
                                        tuple(
                                                note.at("/source/content").asString(),
                                                note.path("inReplyTo").asString(""),
                                                note.has("updated"))))
                .containsExactly(
                        tuple("Mine & edited\nfor all", "", true),
                        tuple("A reply", base + "/v1/posts/" + bobs, false),
                        tuple("Of old", "", false));
        assertThat(items.at("/0/object/content").asString())
                .isEqualTo("<p>Mine &amp; edited<br>for all</p>");
        assertThat(items.at("/2/published").asString()).isEqualTo(AT);
        assertThat(items.at("/0/to/0").asString()).endsWith("#Public");
        assertThat(export.get("following_accounts.csv")).contains("\n" + bobsId + "@127.0.0.1:");
        JsonNode foyer = Front.JSON.readTree(export.get("foyer.json"));
        assertThat(foyer.at("/addresses/0/address").asString()).isEqualTo(address);
        assertThat(foyer.at("/memberships/0/role").asString()).isEqualTo("FOUNDER");
        assertThat(foyer.at("/memberships/0/since").isMissingNode()).isFalse();
        assertThat(foyer.at("/follows/0/member").asString()).isEqualTo(bobsId);
        assertThat(foyer.at("/mutes/0/of").asString()).isEqualTo("rye");
        assertThat(foyer.at("/reports/0/about").asString()).isEqualTo("post:" + bobs);
        assertThat(String.join("", export.values()))
                .doesNotContain("Bob's words", "bob-", "Deleted words");
    }

    @Test
    void whatWasGivenWithATextIsExportedAndWhatIsForFollowersIsForThem() {
        String body =
                ("{\"community\":\"%s\",\"text\":\"Psst\",\"warning\":\"Crumbs\",\"language\":\"en\","
                                + "\"mentions\":[\"%s\"],\"audience\":\"followers\",\"attachments\":"
                                + "[{\"url\":\"https://a.example/1.png\",\"type\":\"image/png\",\"alt\":\"A\"}]}")
                        .formatted(community, id(ada));
        front.call("POST", "/v1/posts", body, ada);
        String outbox = export(ada).getOrDefault("outbox.json", "");
        JsonNode item = Front.JSON.readTree(outbox).at("/orderedItems/0");
        String me = "http://127.0.0.1:" + port + "/v1/members/" + id(ada);
        assertThat(item.path("to").toString()).isEqualTo("[\"" + me + "/followers\"]");
        JsonNode note = item.path("object");
        assertThat(note.path("to")).isEqualTo(item.path("to"));
        assertThat(note.path("summary").asString()).isEqualTo("Crumbs");
        assertThat(note.at("/contentMap/en").asString()).isEqualTo("<p>Psst</p>");
        assertThat(note.at("/attachment/0/url").asString()).isEqualTo("https://a.example/1.png");
        assertThat(note.at("/attachment/0/name").asString()).isEqualTo("A");
        assertThat(note.at("/tag/0/href").asString()).isEqualTo(me);
        assertThat(posts(outbox, ada).json().at("/leftOut/notPublic").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsExportedHereAddsNothingHere() {
        front.post(community, "Mine", ada);
        String outbox = export(ada).getOrDefault("outbox.json", "");
        JsonNode again = posts(outbox, ada).json();
        assertThat(again.path("posts").asInt()).isZero();
        assertThat(again.path("already").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsForMembersOnlyIsNotAddressedToEverybody() {
        front.call("PUT", "/v1/communities/" + community + "/door", "{\"door\":\"gated\"}", ada);
        front.post(community, "Among us", ada);
        String outbox = export(ada).getOrDefault("outbox.json", "");
        assertThat(outbox).contains("Among us").doesNotContain("#Public");
        assertThat(posts(outbox, ada).json().at("/leftOut/notPublic").asInt()).isEqualTo(1);
    }
}
