package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.Front.Reply;
import app.foyer.server.web.LeakScene.Stands;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was answered once is kept by nobody for whom it may be something else the next time. */
class KeptAnswersTest extends LeakTest {
    private static final String HOME = "/v1/timelines/home";

    @Test
    void noAnswerMayBeKeptOrComparedByAnybodyOnTheWay() {
        LeakScene scene = scene(Stands.INVITATION);
        for (String[] viewer : List.of(scene.founder, new String[] {})) {
            paths().read(scene, viewer).forEach(KeptAnswersTest::assertNotKept);
        }
        String export = "/v1/members/me/export";
        assertNotKept(export, front.get(export, scene.founder));
        Reply held = front.get("/v1/invitations/held", "Foyer-Invitation", scene.code);
        assertThat(held.status()).isEqualTo(200);
        assertNotKept("by a code", held);
        assertNotKept("no such path", front.get("/v1/nothing", scene.founder));
    }

    private static void assertNotKept(String path, Reply reply) {
        assertThat(reply.header("Cache-Control")).as(path).isEqualTo("no-store");
        assertThat(reply.response().headers().map().keySet())
                .as(path)
                .doesNotContain("etag", "last-modified", "expires", "age");
    }

    @Test
    void whoAsksWhetherSomethingHasChangedIsToldAllThatTheySeeNowAndNothingElse() {
        LeakScene scene = scene(Stands.INVITATION);
        String[] member = scene.viewers.get(2).headers();
        Map<String, Reply> inside = paths().read(scene, member);
        String removal = "/members/" + scene.id(member) + "/removal";
        scene.call(scene.founder, "POST", scene.path(removal), "{\"reason\":\"crumbs\"}");
        inside.forEach((path, before) -> {
            if (!path.startsWith("/")) {
                return;
            }
            String tag = before.header("ETag");
            for (String known : List.of(tag.isEmpty() ? "\"x\"" : tag, "*")) {
                List<String> headers = new ArrayList<>(Arrays.asList(member));
                headers.addAll(List.of("If-None-Match", known));
                headers.addAll(List.of("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT"));
                Reply reply = front.get(path, headers.toArray(String[]::new));
                assertThat(reply.status()).as(path).isNotEqualTo(304);
                assertThat(body(reply, path)).as(path).doesNotContain(scene.textWord);
            }
        });
    }

    /** So full of what others write by turns that the page is kept. */
    private List<String> fullHome(String[] reader) {
        String[] cleo = front.joined("cleo-" + LeakScene.word());
        String[] dan = front.joined("dan-" + LeakScene.word());
        List<String> communities = List.of(front.community(cleo), front.community(dan));
        communities.forEach(each -> join(each, reader));
        for (int turn = 0; turn < 24; turn++) {
            front.post(communities.get(turn % 2), "Elsewhere", turn % 2 == 0 ? cleo : dan);
        }
        return communities;
    }

    private void join(String community, String[] member) {
        front.call("PUT", "/v1/communities/" + community + "/membership", null, member);
    }

    @Test
    void aPageOfHomeThatWasKeptIsNotThereForWhoWasPutOut() {
        for (String parting : List.of("removal", "ban", "block", "door", "deletion")) {
            String[] reader = front.joined("reader-" + LeakScene.word());
            fullHome(reader);
            String[] founder = front.joined("founder-" + LeakScene.word());
            String community = front.community(founder);
            String path = "/v1/communities/" + community;
            String word = LeakScene.word();
            String follow = "/v1/members/" + id(founder) + "/follow";
            if (parting.equals("door")) {
                front.call("PUT", follow, null, reader);
            } else {
                join(community, reader);
                front.call("PUT", path + "/door", "{\"door\":\"invitation\"}", founder);
            }
            String post = front.post(community, "words " + word, founder);
            for (int i = 0; i < 3; i++) {
                assertThat(homes(reader)).as(parting).allMatch(home -> home.contains(word));
            }
            String reason = "{\"reason\":\"crumbs\"}";
            Reply parted =
                    switch (parting) {
                        case "removal" ->
                                front.call(
                                        "POST",
                                        path + "/members/" + id(reader) + "/removal",
                                        reason,
                                        founder);
                        case "ban" ->
                                front.call("PUT", path + "/bans/" + id(reader), reason, founder);
                        case "block" ->
                                front.call(
                                        "PUT",
                                        "/v1/members/" + id(reader) + "/block",
                                        null,
                                        founder);
                        case "door" ->
                                front.call("PUT", path + "/door", "{\"door\":\"gated\"}", founder);
                        default -> front.call("DELETE", "/v1/posts/" + post, null, founder);
                    };
            assertThat(parted.status()).as(parting).isEqualTo(204);
            assertThat(homes(reader)).as(parting).noneMatch(home -> home.contains(word));
        }
    }

    /** By the shortcut, the long way, and in GraphQL. */
    private List<String> homes(String[] reader) {
        List<String> longWay = new ArrayList<>(Arrays.asList(reader));
        longWay.addAll(List.of("Foyer-At-Least", "0"));
        String document = "{ home { edges { node { text } } } }";
        return List.of(
                front.get(HOME, reader).response().body(),
                front.get(HOME, longWay.toArray(String[]::new)).response().body(),
                front.ask(document, Map.of(), reader).response().body());
    }

    private String id(String[] member) {
        return front.get("/v1/members/me", member).json().path("id").asString();
    }
}
