package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.Front.Reply;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every address of {@code /v1}. */
class RestTest extends FrontTest {
    private String[] alice = {};
    private String community = "";

    @BeforeEach
    void joinAndFound() {
        alice = front.joined("alice-" + UUID.randomUUID());
        community = front.community(alice);
    }

    @Test
    void joiningAnswersTheMemberAndAPosition() {
        String[] bob = front.signedIn("bob-" + UUID.randomUUID(), "member");
        Reply reply =
                front.call(
                        "POST",
                        "/v1/members",
                        "{\"profile\":{\"name\":\"Bob\",\"interests\":[\"jazz\"]}}",
                        bob);
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location"))
                .isEqualTo("/v1/members/" + reply.json().path("id").asString());
        assertThat(reply.header("Foyer-Position"))
                .isEqualTo(reply.json().path("position").asString());
        assertThat(front.get(reply.header("Location")).json().at("/profile/name").asString())
                .isEqualTo("Bob");
        assertThat(front.call("PUT", "/v1/members/me/profile", "{\"name\":\"Rob\"}", bob).status())
                .isEqualTo(204);
        assertThat(front.get("/v1/members/me", bob).json().at("/profile/name").asString())
                .isEqualTo("Rob");
    }

    @Test
    void aPostIsPublishedRepliedToEditedReactedToAndDeleted() {
        String post = front.post(community, "hello monad", alice);
        assertThat(post).hasSize(13);
        Reply reply =
                front.call("POST", "/v1/posts/" + post + "/replies", "{\"text\":\"hi\"}", alice);
        assertThat(reply.status()).isEqualTo(201);
        assertThat(front.call("PUT", "/v1/posts/" + post, "{\"text\":\"new\"}", alice).status())
                .isEqualTo(204);
        assertThat(front.get("/v1/posts/" + post).json().path("text").asString()).isEqualTo("new");
        String reaction = "/v1/posts/" + post + "/reactions/with-you";
        assertThat(front.call("PUT", reaction, null, alice).status()).isEqualTo(204);
        assertThat(front.call("DELETE", reaction, null, alice).status()).isEqualTo(204);
        Reply deleted = front.call("DELETE", "/v1/posts/" + post, null, alice);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.header("Foyer-Position")).isNotEmpty();
        assertThat(front.get("/v1/posts/" + post).code()).isEqualTo("post-unknown");
        assertThat(
                        front.call(
                                        "POST",
                                        "/v1/posts/" + post + "/replies",
                                        "{\"text\":\"hi\"}",
                                        alice)
                                .status())
                .isEqualTo(410);
    }

    @Test
    void whatIsSentAgainUnderAnIdempotencyKeyIsAnsweredAsTheFirstTime() {
        String body = "{\"community\":\"%s\",\"text\":\"once\"}".formatted(community);
        String[] once = with(alice, "Idempotency-Key", UUID.randomUUID().toString());
        Reply first = front.call("POST", "/v1/posts", body, once);
        Reply again = front.call("POST", "/v1/posts", body, once);
        assertThat(first.response().headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Foyer-Position")).isEqualTo(first.header("Foyer-Position"));
        String[] bob = front.signedIn("bob-" + UUID.randomUUID(), "member");
        String profile = "{\"profile\":{\"name\":\"Bob\"}}";
        String[] joining = with(bob, "Idempotency-Key", "join");
        Reply joined = front.call("POST", "/v1/members", profile, joining);
        assertThat(front.call("POST", "/v1/members", profile, joining).response().body())
                .isEqualTo(joined.response().body());
    }

    @Test
    void anIdempotencyKeyIsAFewPrintableCharacters() {
        for (String key : List.of(" ", "k".repeat(256))) {
            Reply refused =
                    front.call(
                            "PUT",
                            "/v1/communities/" + community + "/membership",
                            null,
                            with(alice, "Idempotency-Key", key));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("idempotency-key-invalid");
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        return Stream.concat(Stream.of(headers), Stream.of(name, value)).toArray(String[]::new);
    }

    @Test
    void aCommunityIsDescribedJoinedAndLeft() {
        String path = "/v1/communities/" + community;
        String described = "{\"name\":\"Writers\",\"about\":\"ink\",\"languages\":[\"en\"]}";
        assertThat(front.call("PUT", path + "/description", described, alice).status())
                .isEqualTo(204);
        assertThat(front.get(path).json().path("name").asString()).isEqualTo("Writers");
        String[] bob = front.joined("bob-" + UUID.randomUUID());
        assertThat(front.call("PUT", path + "/membership", null, bob).status()).isEqualTo(204);
        assertThat(front.get("/v1/members/me", bob).json().at("/communities/0").asString())
                .isEqualTo(community);
        assertThat(front.call("DELETE", path + "/membership", null, bob).status()).isEqualTo(204);
        String me = front.get("/v1/members/me", alice).json().path("id").asString();
        assertThat(front.call("PUT", "/v1/members/" + me + "/follow", null, bob).status())
                .isEqualTo(204);
        assertThat(front.call("DELETE", "/v1/members/" + me + "/follow", null, bob).status())
                .isEqualTo(204);
        assertThat(front.call("PUT", "/v1/members/" + me + "/follow", null, alice).code())
                .isEqualTo("follows-oneself");
    }

    @Test
    void pagesLeadToTheNext() {
        for (int i = 0; i < 3; i++) {
            front.post(community, "post " + i, alice);
        }
        String path = "/v1/communities/" + community + "/timeline?first=2";
        Reply page = front.get(path);
        assertThat(page.json().path("items")).hasSize(2);
        assertThat(page.json().at("/items/0/text").asString()).isEqualTo("post 2");
        assertThat(page.json().at("/items/0/cursor").asString()).isNotEmpty();
        assertThat(page.json().path("hasNext").asBoolean()).isTrue();
        String link = page.header("Link");
        assertThat(link).endsWith("; rel=\"next\"");
        Reply next = front.get(link.substring(1, link.indexOf('>')));
        assertThat(next.json().at("/items/0/text").asString()).isEqualTo("post 0");
        assertThat(next.json().path("hasNext").asBoolean()).isFalse();
        String me = front.get("/v1/members/me", alice).json().path("id").asString();
        assertThat(front.get("/v1/members/" + me + "/timeline").json().path("items")).hasSize(3);
        JsonNode home = front.get("/v1/timelines/home", alice).json().path("items");
        assertThat(
                        home.valueStream()
                                .filter(item -> item.at("/why/because").asString().equals("own")))
                .hasSize(3);
        assertThat(page.header("Foyer-Behind")).isEqualTo("0");
        String oldest = next.json().at("/items/0/cursor").asString();
        Reply back = front.get(path + "&before=" + oldest);
        assertThat(back.json().at("/items/0/text").asString()).isEqualTo("post 2");
        assertThat(back.json().at("/items/1/text").asString()).isEqualTo("post 1");
        assertThat(back.json().path("hasNext").asBoolean()).isFalse();
        String since = "/v1/timelines/home/unread?since=";
        Reply mine = front.get("/v1/timelines/home?first=3", alice);
        String last = mine.json().at("/items/2/cursor").asString();
        assertThat(front.get(since + last, alice).json().path("count").asInt()).isEqualTo(2);
        assertThat(front.get(since + "x", alice).code()).isEqualTo("cursor-invalid");
        assertThat(front.get(since + last).status()).isEqualTo(401);
        assertThat(front.get(path + "&after=nonsense").code()).isEqualTo("cursor-invalid");
        assertThat(front.get("/v1/timelines/home?first=101", alice).code())
                .isEqualTo("page-size-invalid");
    }

    @Test
    void aReadThatAsksForMoreThanThereIsSaysSo() {
        Reply stale = front.get("/v1/communities/" + community, "Foyer-At-Least", "999999999");
        assertThat(stale.header("Foyer-Stale")).isEqualTo("true");
        assertThat(
                        front.get("/v1/recommendations", "Foyer-At-Least", "999999999")
                                .json()
                                .path("stale")
                                .asBoolean())
                .isTrue();
    }

    @Test
    void whatMayOnlyNotBeThereYetIsNotSaidToBeUnknown() {
        String never = "0C1XW9F2G7K3M";
        for (String path :
                List.of(
                        "/v1/posts/" + never,
                        "/v1/posts/" + never + "/history",
                        "/v1/communities/" + never,
                        "/v1/communities/" + never + "/similar",
                        "/v1/communities/" + never + "/timeline",
                        "/v1/members/" + never)) {
            assertThat(front.get(path, alice).status()).as(path).isEqualTo(404);
            Reply early = front.get(path, with(alice, "Foyer-At-Least", "999999999"));
            assertThat(early.status()).as(path).isEqualTo(503);
            assertThat(early.code()).as(path).isEqualTo("not-remembered-yet");
            assertThat(early.header("Retry-After")).as(path).isNotNull();
        }
    }

    @Test
    void nobodyTakesAlongWhatMayNotBeAll() {
        String path = "/v1/members/me/export";
        assertThat(front.get(path, alice).status()).isEqualTo(200);
        Reply early = front.get(path, with(alice, "Foyer-At-Least", "999999999"));
        assertThat(early.code()).isEqualTo("not-remembered-yet");
    }

    @Test
    void whatSomebodySaysOfThemselvesIsChecked() {
        String path = "/v1/recommendations?interest=bread&interest=rye&language=pt-BR";
        assertThat(front.get(path).status()).isEqualTo(200);
        assertThat(front.get("/v1/recommendations?language=no_tag!").code())
                .isEqualTo("profile-invalid");
        String wordy = "x".repeat(51);
        assertThat(front.get("/v1/recommendations?interest=" + wordy).code())
                .isEqualTo("profile-invalid");
        String many = "&interest=a".repeat(21).substring(1);
        assertThat(front.get("/v1/recommendations?" + many).code()).isEqualTo("profile-invalid");
    }

    @Test
    void aRecommendationIsHandedBackByWhoFollowsIt() {
        String path = "/v1/communities/" + community + "/membership";
        String[] bob = front.joined("bob-" + UUID.randomUUID());
        assertThat(front.call("PUT", path + "?via=2.heard", null, bob).status()).isEqualTo(204);
        for (String via : List.of("heard", "0.heard", "51.heard", "2.HEARD", "2.")) {
            assertThat(front.call("PUT", path + "?via=" + via, null, bob).code())
                    .isEqualTo("via-invalid");
        }
    }

    @Test
    void whatAwaitsAnAnswerAndWhatIsAlikeIsForThoseWhoSeeTheCommunity() {
        String path = "/v1/communities/" + community;
        String post = front.post(community, "anybody here?", alice);
        assertThat(front.get(path + "/awaiting-answer").json().at("/items/0/id").asString())
                .isEqualTo(post);
        assertThat(front.get(path + "/similar").json().path("items").isArray()).isTrue();
        String unknown = "/v1/communities/0000000000001";
        assertThat(front.get(unknown + "/awaiting-answer").code()).isEqualTo("community-unknown");
        assertThat(front.get(unknown + "/similar").code()).isEqualTo("community-unknown");
    }

    @Test
    void recommendationsAreForAnybody() {
        Reply reply = front.get("/v1/recommendations");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/items/0/reasons/0/words").asString()).isNotEmpty();
        assertThat(reply.json().at("/items/0/via").asString()).startsWith("1.");
        assertThat(front.get("/v1/recommendations?first=51").code()).isEqualTo("page-size-invalid");
    }

    @Test
    void listsAreTheSameForEverybody() {
        Reply lively = front.get("/v1/communities/lively");
        assertThat(lively.json().at("/items/0/community/id").asString()).isNotEmpty();
        assertThat(lively.json().at("/items/0/via").asString()).isNotEmpty();
        assertThat(front.get("/v1/communities/rising").json().path("items").isArray()).isTrue();
    }

    @Test
    void aHitWithoutACardIsDroppedWithItsHighlight() {
        String word = "w" + UUID.randomUUID();
        front.post(community, "about " + word, alice);
        String gone = front.post(community, "gone " + word, alice);
        front.call("DELETE", "/v1/posts/" + gone, null, alice);
        Reply found = front.get("/v1/search/posts?q=" + word);
        assertThat(found.json().path("items")).hasSize(1);
        assertThat(found.json().at("/items/0/highlight").asString()).contains("<mark>" + word);
        assertThat(found.response().body()).doesNotContain("secret");
        assertThat(front.get("/v1/search/posts?q=").code()).isEqualTo("search-words-invalid");
        assertThat(front.get("/v1/search/communities?q=Readers").status()).isEqualTo(200);
    }

    @Test
    void aRequestIdIsTakenOverIfItIsAPlainWord() {
        assertThat(front.get("/v1/recommendations", "X-Request-Id", "abc-1").header("X-Request-Id"))
                .isEqualTo("abc-1");
        assertThat(
                        front.get("/v1/recommendations", "X-Request-Id", "a b<c>")
                                .header("X-Request-Id"))
                .doesNotContain("<");
    }

    @Test
    void anAppActsForTheMemberWhomItNames() {
        String me = front.get("/v1/members/me", alice).json().path("id").asString();
        String[] app = front.signedIn("backend", "app");
        Reply done =
                front.call(
                        "POST",
                        "/v1/posts",
                        "{\"community\":\"" + community + "\",\"text\":\"by app\"}",
                        app[0],
                        app[1],
                        "Foyer-On-Behalf-Of",
                        me);
        assertThat(done.status()).isEqualTo(201);
        assertThat(house.authorships.getLast().actor()).hasToString(me);
        assertThat(
                        front.get(
                                        "/v1/timelines/home",
                                        app[0],
                                        app[1],
                                        "Foyer-On-Behalf-Of",
                                        "0000000000000")
                                .code())
                .isEqualTo("on-behalf-of-unknown");
        assertThat(front.get("/v1/timelines/home", app).code()).isEqualTo("scope-missing");
        assertThat(
                        front.get(
                                        "/v1/timelines/home",
                                        alice[0],
                                        alice[1],
                                        "Foyer-On-Behalf-Of",
                                        me)
                                .code())
                .isEqualTo("scope-missing");
    }
}
