package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.Front.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Who sees what of a community, on every path there is: each viewer, each door, each path. What
 * must not be seen is looked for by the words themselves, wherever in the answer they might stand.
 */
class LeakMatrixTest extends FrontTest {

    /** How a community stands. */
    private enum Stands {
        OPEN("open", true),
        GATED("gated", true),
        INVITATION("invitation", true),
        NOT_YET_OPEN("open", false);

        private final String door;
        private final boolean opened;

        Stands(String door, boolean opened) {
            this.door = door;
            this.opened = opened;
        }

        boolean showsItsCard(boolean inside) {
            return inside || this == OPEN || this == GATED;
        }

        boolean showsItsPosts(boolean inside) {
            return inside || this == OPEN;
        }
    }

    /** Who looks. */
    private record Viewer(String name, List<String> token, boolean inside, boolean apart) {
        Viewer(String name, String[] headers, boolean inside) {
            this(name, List.of(headers), inside, false);
        }

        /** One who is inside, but between whom and the author there is a block. */
        static Viewer apart(String name, String[] headers) {
            return new Viewer(name, List.of(headers), true, true);
        }

        boolean reads(Stands stands) {
            return !apart && stands.showsItsPosts(inside);
        }

        String[] headers() {
            return token.toArray(String[]::new);
        }
    }

    /** A community with a post, words that stand nowhere else, and those who look at it. */
    private final class Scene {
        final String nameWord = word();
        final String textWord = word();
        final String[] founder = front.joined("founder-" + word());
        final String community;
        final String post;
        final String gathering;
        final List<Viewer> viewers = new ArrayList<>();

        Scene(Stands stands) {
            community =
                    call(
                                    founder,
                                    "POST",
                                    "/v1/communities",
                                    "{\"name\":\"House %s\"}".formatted(nameWord))
                            .json()
                            .path("id")
                            .asString();
            if (stands.opened) {
                call(founder, "POST", path("/opening"), null);
            }
            viewers.add(new Viewer("anonymous", new String[] {}, false));
            viewers.add(new Viewer("outsider", somebody("outsider"), false));
            if (stands.opened) {
                viewers.add(new Viewer("member", inside("member"), true));
                viewers.add(new Viewer("removed", removed(), false));
                viewers.add(new Viewer("banned", banned(), false));
                viewers.add(Viewer.apart("blocked", blocked()));
                viewers.add(Viewer.apart("blocker", blocker()));
            } else {
                viewers.add(new Viewer("founder", founder, true));
            }
            call(founder, "PUT", path("/door"), "{\"door\":\"%s\"}".formatted(stands.door));
            if (stands == Stands.GATED) {
                String[] asking = somebody("asking");
                call(asking, "POST", path("/asking"), "{\"words\":\"please\"}");
                viewers.add(new Viewer("asking", asking, false));
            }
            if (stands.opened) {
                viewers.add(new Viewer("waiting", waiting(stands), false));
            }
            post = front.post(community, "words " + textWord, founder);
            gathering =
                    call(
                                    founder,
                                    "POST",
                                    path("/gatherings"),
                                    """
                                    {"title":"gathers %s","start":"%s","zone":"Europe/Berlin","minutes":60,
                                     "place":"P","spot":{"latitude":48.2,"longitude":16.3}}
                                    """
                                            .formatted(
                                                    textWord,
                                                    Instant.now().plus(Duration.ofDays(2))))
                            .json()
                            .path("id")
                            .asString();
            call(
                    founder,
                    "POST",
                    "/v1/posts/" + post + "/replies",
                    "{\"text\":\"re %s\",\"mentions\":%s}".formatted(textWord, named()));
        }

        /** All who look and have a name, to be named in a post. */
        String named() {
            return viewers.stream()
                    .filter(viewer -> viewer.headers().length > 0)
                    .map(viewer -> "\"" + id(viewer.headers()) + "\"")
                    .collect(Collectors.joining(",", "[", "]"));
        }

        private String path(String rest) {
            return "/v1/communities/" + community + rest;
        }

        private String[] somebody(String name) {
            return front.joined(name + "-" + word());
        }

        private String[] inside(String name) {
            String[] member = somebody(name);
            assertThat(call(member, "PUT", path("/membership"), null).status()).isEqualTo(204);
            return member;
        }

        private String[] removed() {
            String[] member = inside("removed");
            String reason = "{\"reason\":\"crumbs\"}";
            call(founder, "POST", path("/members/" + id(member) + "/removal"), reason);
            return member;
        }

        private String[] banned() {
            String[] member = inside("banned");
            call(founder, "PUT", path("/bans/" + id(member)), "{\"reason\":\"crumbs\"}");
            return member;
        }

        private String[] blocked() {
            String[] member = inside("blocked");
            call(founder, "PUT", "/v1/members/" + id(member) + "/block", null);
            return member;
        }

        private String[] blocker() {
            String[] member = inside("blocker");
            call(member, "PUT", "/v1/members/" + id(founder) + "/block", null);
            return member;
        }

        /** Comes while the door is open and the house is full. */
        private String[] waiting(Stands stands) {
            call(founder, "PUT", path("/door"), "{\"door\":\"open\"}");
            call(founder, "PUT", path("/capacity"), "{\"capacity\":1}");
            String[] waiting = somebody("waiting");
            call(waiting, "PUT", path("/membership"), null);
            call(founder, "PUT", path("/door"), "{\"door\":\"%s\"}".formatted(stands.door));
            return waiting;
        }
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    private String id(String[] member) {
        return front.get("/v1/members/me", member).json().path("id").asString();
    }

    private Reply call(String[] headers, String method, String path, @Nullable String body) {
        return front.call(method, path, body, headers);
    }

    /** Every path on which the community's name, or what is written in it, could stand. */
    private Map<String, Reply> everywhere(Scene scene, String[] viewer) {
        if (viewer.length > 0) {
            call(viewer, "PUT", "/v1/members/" + id(scene.founder) + "/follow", null);
        }
        return everywhere(scene, scene.post, scene.textWord, viewer);
    }

    /** The same, as the viewer stands. */
    private Map<String, Reply> everywhere(
            Scene scene, String post, String textWord, String[] viewer) {
        Map<String, Reply> replies = new LinkedHashMap<>();
        String founder = id(scene.founder);
        List<String> paths =
                new ArrayList<>(
                        List.of(
                                scene.path(""),
                                scene.path("/timeline"),
                                scene.path("/awaiting-answer"),
                                scene.path("/staff"),
                                scene.path("/members"),
                                scene.path("/asking"),
                                scene.path("/bans"),
                                scene.path("/trail"),
                                scene.path("/reports"),
                                scene.path("/gatherings"),
                                scene.path("/gatherings.ics"),
                                "/v1/gatherings/" + scene.gathering,
                                "/v1/gatherings/" + scene.gathering + "/comers",
                                "/v1/gatherings/" + scene.gathering + "/calendar.ics",
                                "/v1/gatherings?latitude=48.2&longitude=16.3&first=100",
                                scene.path("/audit"),
                                scene.path("/similar"),
                                "/v1/posts/" + post,
                                "/v1/posts/" + post + "/history",
                                "/v1/posts/" + post + "/thread",
                                "/v1/posts/" + post + "/tree",
                                scene.path("/threads"),
                                "/v1/members/" + founder + "/timeline",
                                "/v1/members/" + founder + "/imported",
                                "/v1/search/posts?q=" + textWord,
                                "/v1/search/communities?q=" + scene.nameWord,
                                "/v1/recommendations?first=50&interest=" + scene.nameWord,
                                "/v1/communities/lively?first=50",
                                "/v1/communities/rising?first=50"));
        if (viewer.length > 0) {
            paths.add("/v1/timelines/home?first=100");
            paths.add("/v1/timelines/home/" + post + "/why");
            paths.add("/v1/members/me");
            paths.add("/v1/members/me/blocks");
            paths.add("/v1/members/me/mutes");
            paths.add("/v1/members/me/hidden");
            paths.add("/v1/notifications?first=100");
            paths.add("/v1/notifications/unread");
            paths.add("/v1/members/me/followers");
            paths.add("/v1/members/me/follow-requests");
            paths.add("/v1/invitations");
            paths.add("/v1/invitations/received");
        }
        paths.forEach(path -> replies.put(path, front.get(path, viewer)));
        String document =
                """
                query($c: ID!, $p: ID!, $m: ID!, $g: ID!, $name: String!, $text: String!) {
                  byId: node(id: $c) { id ... on Community { name timeline { edges { node { text } } } staff { name } } }
                  thePost: node(id: $p) { id ... on Post { text communityName community { name } } }
                  post(id: $p) { text }
                  postHistory(id: $p) { text }
                  thread(post: $p) { firstPost { text } replies { edges { node { text } } } }
                  threadTree(post: $p) { firstPost { text } branches { post { text } } }
                  livelyThreads(community: $c) { edges { node { firstPost { text communityName } lastReply { text } } } }
                  community(id: $c) { name about }
                  member(id: $m) { timeline { edges { node { text communityName } } } }
                  searchPosts(words: $text) { edges { highlight node { text } } }
                  searchCommunities(words: $name) { edges { highlight node { name } } }
                  awaitingAnswer(community: $c) { text }
                  asking(community: $c) { edges { node { name words } } }
                  banned(community: $c) { edges { node { name words } } }
                  inside(community: $c) { edges { node { name } } }
                  trail(community: $c) { name }
                  gathering(id: $g) { title communityName }
                  gatherings(community: $c) { edges { node { title communityName } } }
                  gatheringsNear(spot: {latitude: 48.2, longitude: 16.3}, from: "2026-01-01T00:00:00Z", until: "2026-12-31T00:00:00Z") { title communityName }
                  reports(community: $c) { edges { node { words } } }
                  audit(community: $c) { edges { node { what reason to } } }
                  me { invitations { community { name } } ownInvitations { community } unreadNotifications
                    notifications { edges { node { post { text } communityName gathering { title } } } } }
                  similarCommunities(community: $c) { words }
                  recommendedCommunities(first: 50, interests: [$name]) { community { name } reasons { words } }
                  livelyCommunities(first: 50) { community { name } }
                  home(first: 100) { edges { node { text communityName } reasons { words } } }
                  homeWhy(post: $p) { because }
                }
                """;
        Map<String, Object> variables =
                Map.of(
                        "c", "community:" + scene.community,
                        "p", "post:" + post,
                        "m", "member:" + founder,
                        "g", "gathering:" + scene.gathering,
                        "name", scene.nameWord,
                        "text", textWord);
        replies.put("graphql", front.ask(document, variables, viewer));
        return replies;
    }

    @Test
    void nobodySeesOnAnyPathWhatIsNotTheirs() {
        for (Stands stands : Stands.values()) {
            Scene scene = new Scene(stands);
            for (Viewer viewer : scene.viewers) {
                everywhere(scene, viewer.headers())
                        .forEach((path, reply) -> {
                            String where =
                                    "%s, as %s, on %s".formatted(stands, viewer.name(), path);
                            String body = reply.response().body().replace(path, "");
                            if (!viewer.reads(stands)) {
                                assertThat(body)
                                        .as(where)
                                        .doesNotContain("words " + scene.textWord);
                                assertThat(body).as(where).doesNotContain("re " + scene.textWord);
                                assertThat(body)
                                        .as(where)
                                        .doesNotContain("<mark>" + scene.textWord);
                            }
                            if (!stands.showsItsPosts(viewer.inside())) {
                                assertThat(body)
                                        .as(where)
                                        .doesNotContain("gathers " + scene.textWord);
                            }
                            if (!stands.showsItsCard(viewer.inside())) {
                                assertThat(body)
                                        .as(where)
                                        .doesNotContain("House " + scene.nameWord);
                                assertThat(body)
                                        .as(where)
                                        .doesNotContain("<mark>" + scene.nameWord);
                            }
                        });
            }
        }
    }

    @Test
    void ofANetworkThatIsNotOpenWhoIsNoMemberSeesNothingOnAnyPath() {
        Scene scene = new Scene(Stands.OPEN);
        Front manage = new Front(managementPort);
        String[] operator = front.signedIn("olga", "operator");
        String door = "/actuator/network/door";
        manage.call("POST", door, "{\"to\":\"gated\"}", operator);
        try {
            String[] asking = front.signedIn("asking-" + word(), "member");
            front.call("POST", "/v1/members", "{\"profile\":{\"name\":\"A\"}}", asking);
            String[] stranger = front.signedIn("stranger-" + word(), "member");
            for (String[] viewer : List.of(new String[] {}, stranger, asking)) {
                everywhere(scene, viewer)
                        .forEach((path, reply) ->
                                assertThat(reply.response().body().replace(path, ""))
                                        .as(path)
                                        .doesNotContain("words " + scene.textWord)
                                        .doesNotContain("gathers " + scene.textWord)
                                        .doesNotContain("House " + scene.nameWord)
                                        .doesNotContain("<mark>"));
            }
        } finally {
            manage.call("POST", door, "{\"to\":\"open\"}", operator);
        }
    }

    @Test
    void whatIsForFollowersIsSeenByThemWhereTheyReadAndByNobodyElseOnAnyPath() {
        for (Stands stands : Stands.values()) {
            Scene scene = new Scene(stands);
            String whisper = word();
            String body =
                    "{\"community\":\"%s\",\"text\":\"psst %s\",\"audience\":\"followers\",\"mentions\":%s}"
                            .formatted(scene.community, whisper, scene.named());
            String post =
                    call(scene.founder, "POST", "/v1/posts", body).json().path("id").asString();
            call(
                    scene.founder,
                    "POST",
                    "/v1/posts/" + post + "/replies",
                    "{\"text\":\"psst " + whisper + "\"}");
            String follow = "/v1/members/" + id(scene.founder) + "/follow";
            for (Viewer viewer : scene.viewers) {
                if (viewer.name().equals("founder")) {
                    continue;
                }
                String where = "%s, as %s, on ".formatted(stands, viewer.name());
                everywhere(scene, post, whisper, viewer.headers())
                        .forEach((path, reply) ->
                                assertThat(reply.response().body().replace(path, ""))
                                        .as(where + path)
                                        .doesNotContain("psst", "<mark>" + whisper));
                if (viewer.headers().length == 0) {
                    continue;
                }
                call(viewer.headers(), "PUT", follow, null);
                Map<String, Reply> replies = everywhere(scene, post, whisper, viewer.headers());
                boolean sees = viewer.reads(stands);
                for (String path :
                        List.of(
                                "/v1/posts/" + post,
                                "/v1/posts/" + post + "/history",
                                "/v1/members/" + id(scene.founder) + "/timeline",
                                "/v1/timelines/home?first=100",
                                "/v1/notifications?first=100",
                                "/v1/search/posts?q=" + whisper,
                                "graphql")) {
                    assertThat(body(replies, path).contains("psst " + whisper))
                            .as(where + path)
                            .isEqualTo(sees);
                }
                assertThat(body(replies, scene.path("/timeline"))).as(where).doesNotContain("psst");
            }
        }
    }

    @Test
    void whoMaySeesIt() {
        for (Stands stands : Stands.values()) {
            Scene scene = new Scene(stands);
            for (Viewer viewer : scene.viewers) {
                Map<String, Reply> replies = everywhere(scene, viewer.headers());
                String where = "%s, as %s".formatted(stands, viewer.name());
                if (stands.showsItsCard(viewer.inside())) {
                    List<String> cards =
                            List.of(
                                    scene.path(""),
                                    "/v1/search/communities?q=" + scene.nameWord,
                                    "graphql");
                    cards.forEach(path ->
                            assertThat(body(replies, path)).as(where + path).contains("House "));
                }
                if (viewer.reads(stands)
                        && viewer.headers().length > 0
                        && !viewer.name().equals("founder")) {
                    assertThat(body(replies, "/v1/notifications?first=100"))
                            .as(where)
                            .contains("re " + scene.textWord);
                }
                if (viewer.reads(stands)) {
                    List<String> posts =
                            List.of(
                                    scene.path("/timeline"),
                                    "/v1/posts/" + scene.post,
                                    "/v1/search/posts?q=" + scene.textWord,
                                    "graphql");
                    posts.forEach(path ->
                            assertThat(body(replies, path))
                                    .as(where + path)
                                    .contains("words " + scene.textWord));
                }
            }
        }
    }

    private static String body(Map<String, Reply> replies, String path) {
        Reply reply = replies.get(path);
        return reply == null
                ? ""
                : reply.response().body().replace("<mark>", "").replace("</mark>", "");
    }

    @Test
    void whoHoldsACodeSeesTheCardAndNothingThatIsWritten() {
        for (Stands stands : Stands.values()) {
            Scene scene = new Scene(stands);
            String body = "{\"community\":\"" + scene.community + "\"}";
            Reply invited = call(scene.founder, "POST", "/v1/invitations", body);
            String code = invited.json().path("code").asString();
            for (Viewer viewer : scene.viewers) {
                List<String> headers = new ArrayList<>(viewer.token());
                headers.addAll(List.of("Foyer-Invitation", code));
                Reply held = front.get("/v1/invitations/held", headers.toArray(String[]::new));
                String where = "%s, as %s".formatted(stands, viewer.name());
                assertThat(held.response().body()).as(where).contains("House " + scene.nameWord);
                Reply asked =
                        front.ask(
                                "query($code: String!) { invitation(code: $code) { community {"
                                        + " name timeline { edges { node { text } } } staff { name } }"
                                        + " } }",
                                Map.of("code", code),
                                viewer.headers());
                if (!viewer.reads(stands)) {
                    assertThat(asked.response().body())
                            .as(where)
                            .doesNotContain("words " + scene.textWord);
                }
            }
        }
    }

    @Test
    void whatIsForModeratorsIsRefusedToOthersAsThoughTheyDidNotExistWhereItIsNotSeen() {
        for (Stands stands : Stands.values()) {
            Scene scene = new Scene(stands);
            for (Viewer viewer : scene.viewers) {
                if (viewer.name().equals("founder")) {
                    continue;
                }
                boolean reads = stands.showsItsPosts(viewer.inside());
                assertThat(front.get(scene.path("/members"), viewer.headers()).status())
                        .as("%s, as %s", stands, viewer.name())
                        .isEqualTo(reads ? 200 : stands.showsItsCard(viewer.inside()) ? 403 : 404);
                for (String list : List.of("/asking", "/bans", "/reports", "/audit")) {
                    Reply reply = front.get(scene.path(list), viewer.headers());
                    assertThat(reply.code())
                            .as("%s, as %s, on %s", stands, viewer.name(), list)
                            .isEqualTo(
                                    stands.showsItsCard(viewer.inside())
                                            ? "not-a-moderator"
                                            : "community-unknown");
                }
            }
        }
    }
}
