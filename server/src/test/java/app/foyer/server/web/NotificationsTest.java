package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Notifications, over REST and GraphQL. */
class NotificationsTest extends FrontTest {
    private static final String LIST = "/v1/notifications";

    private String[] ada = {};
    private String[] bob = {};
    private String post = "";

    @BeforeEach
    void bobAnswersAndReactsToAda() {
        ada = front.joined("ada-" + UUID.randomUUID());
        bob = front.joined("bob-" + UUID.randomUUID());
        String community = front.community(ada);
        front.call("PUT", "/v1/communities/" + community + "/membership", null, bob);
        post = front.post(community, "Bread and butter", ada);
        String path = "/v1/posts/" + post;
        front.call("POST", path + "/replies", "{\"text\":\"With salt\"}", bob);
        front.call("PUT", path + "/reactions/like", null, bob);
    }

    private JsonNode items(String[] reader) {
        return front.get(LIST, reader).json().path("items");
    }

    private int unread(String[] reader) {
        return front.get(LIST + "/unread", reader).json().path("count").asInt();
    }

    private int read(long upTo, String[] reader) {
        return front.call("POST", LIST + "/read", "{\"upTo\":" + upTo + "}", reader).status();
    }

    @Test
    void whatOthersDidIsListedAndCountedUntilItIsRead() {
        JsonNode items = items(ada);
        assertThat(items.size()).isEqualTo(2);
        assertThat(items.at("/0/kind").asString()).isEqualTo("reply");
        assertThat(items.at("/0/post/text").asString()).isEqualTo("With salt");
        assertThat(items.at("/0/post/parent").asString()).isEqualTo(post);
        assertThat(items.at("/1/kind").asString()).isEqualTo("reaction");
        assertThat(items.at("/1/post/id").asString()).isEqualTo(post);
        assertThat(items.at("/1/members/0/name").asString()).startsWith("bob-");
        assertThat(items.at("/1/count").asInt()).isEqualTo(1);
        assertThat(items.at("/1/unread").asBoolean()).isTrue();
        assertThat(unread(ada)).isEqualTo(2);
        assertThat(items(bob).isEmpty()).isTrue();
        long last = items.at("/1/position").asLong();
        assertThat(read(last, ada)).isEqualTo(204);
        assertThat(unread(ada)).isZero();
        assertThat(items(ada).at("/0/kind").asString()).isEqualTo("reaction");
        assertThat(read(1, ada)).isEqualTo(204);
        assertThat(unread(ada)).isZero();
    }

    @Test
    void whatIsListedCanBeReadThoughSomeBucketIsBehind() {
        house.behind = 2;
        assertThat(read(items(ada).at("/0/position").asLong(), ada)).isEqualTo(204);
        assertThat(unread(ada)).isEqualTo(1);
    }

    @Test
    void itIsListedInPages() {
        JsonNode first = front.get(LIST + "?first=1", ada).json();
        assertThat(first.path("hasNext").asBoolean()).isTrue();
        String after = "?first=1&after=" + first.path("endCursor").asString();
        JsonNode second = front.get(LIST + after, ada).json();
        assertThat(second.at("/items/0/kind").asString()).isEqualTo("reaction");
        assertThat(second.path("hasNext").asBoolean()).isFalse();
        assertThat(front.get(LIST + after, bob).code()).isEqualTo("cursor-invalid");
    }

    @Test
    void nobodyReadsWhatIsToComeAndNobodyElseReadsAtAll() {
        for (String upTo : new String[] {"-1", "9000000000000000000"}) {
            String body = "{\"upTo\":" + upTo + "}";
            assertThat(front.call("POST", LIST + "/read", body, ada).code())
                    .isEqualTo("reading-invalid");
        }
        assertThat(front.get(LIST).status()).isEqualTo(401);
        String[] stranger = front.signedIn("stranger-" + UUID.randomUUID(), "member");
        assertThat(front.get(LIST, stranger).code()).isEqualTo("not-yet-joined");
        assertThat(front.get(LIST + "/unread", stranger).code()).isEqualTo("not-yet-joined");
        assertThat(front.call("POST", LIST + "/read", "{\"upTo\":1}", stranger).code())
                .isEqualTo("not-yet-joined");
    }

    @Test
    void theSameByGraphql() {
        String list =
                "{ me { unreadNotifications notifications { edges { cursor node { kind count unread"
                        + " position at members { member name } post { id text } gathering { id }"
                        + " community communityName invitation } } } } }";
        JsonNode me = front.ask(list, Map.of(), ada).json().at("/data/me");
        assertThat(me.path("unreadNotifications").asInt()).isEqualTo(2);
        assertThat(me.at("/notifications/edges/0/node/kind").asString()).isEqualTo("REPLY");
        JsonNode last = me.at("/notifications/edges/1/node");
        assertThat(last.at("/post/id").asString()).isEqualTo("post:" + post);
        assertThat(last.at("/members/0/name").asString()).startsWith("bob-");
        String read = "mutation($upTo: String!) { readNotifications(upTo: $upTo) { changed } }";
        Map<String, Object> upTo = Map.of("upTo", last.path("position").asString());
        assertThat(
                        front.ask(read, upTo, ada)
                                .json()
                                .at("/data/readNotifications/changed")
                                .asBoolean())
                .isTrue();
        assertThat(unread(ada)).isZero();
        assertThat(front.ask(read, Map.of("upTo", "soon"), ada).response().body())
                .contains("request-invalid");
        String often = "{ me { " + "a%d: unreadNotifications ".repeat(101) + "} }";
        Object[] aliases = java.util.stream.IntStream.range(0, 101).boxed().toArray();
        assertThat(front.ask(often.formatted(aliases), Map.of(), ada).response().body())
                .contains("query-too-complex");
    }
}
