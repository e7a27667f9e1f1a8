package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.Front.Reply;
import app.foyer.server.web.LeakScene.Stands;
import app.foyer.server.web.LeakScene.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Who sees what of a community, on every path there is: each viewer, each door, each path. What
 * must not be seen is looked for by the words themselves, wherever in the answer they might stand.
 *
 * <p>Long because a matrix has all its rows in one place.
 */
class LeakMatrixTest extends LeakTest {
    /** What an invitation leads to, by its code. */
    static final String HELD =
            """
            query($code: String!) {
              invitation(code: $code) {
                id inviter inviterName expiresAt
                community { name about timeline { edges { node { text } } } staff { name } }
              }
            }
            """;

    /** What the viewer is told, once they follow the author, as far as they can. */
    private Map<String, Reply> readByAFollower(LeakScene scene, Viewer viewer) {
        if (viewer.isMember()) {
            follow(scene, viewer);
        }
        return paths().read(scene, viewer.headers());
    }

    private static void follow(LeakScene scene, Viewer viewer) {
        scene.call(viewer.headers(), "PUT", "/v1/members/" + scene.founderId + "/follow", null);
    }

    @Test
    void nobodySeesOnAnyPathWhatIsNotTheirs() {
        for (Stands stands : Stands.values()) {
            LeakScene scene = scene(stands);
            for (Viewer viewer : scene.viewers) {
                readByAFollower(scene, viewer)
                        .forEach((path, reply) -> {
                            String where =
                                    "%s, as %s, on %s".formatted(stands, viewer.name(), path);
                            String body = body(reply, path);
                            if (!stands.showsItsPosts(viewer.inside())) {
                                assertThat(body).as(where).doesNotContain(scene.textWord);
                            }
                            if (!viewer.reads(stands)) {
                                assertThat(body)
                                        .as(where)
                                        .doesNotContain(
                                                "words " + scene.textWord, "re " + scene.textWord);
                            }
                            if (!stands.showsItsCard(viewer.inside())) {
                                assertThat(body).as(where).doesNotContain(scene.nameWord);
                            }
                            assertThat(body.replace(scene.about(viewer.name()), ""))
                                    .as(where)
                                    .doesNotContain(scene.staffWord);
                        });
            }
        }
    }

    @Test
    void whoMaySeesIt() {
        for (Stands stands : Stands.values()) {
            LeakScene scene = scene(stands);
            for (Viewer viewer : scene.viewers) {
                Map<String, Reply> replies = readByAFollower(scene, viewer);
                String where = "%s, as %s, on ".formatted(stands, viewer.name());
                if (stands.showsItsCard(viewer.inside())) {
                    for (String path :
                            List.of(
                                    scene.path(""),
                                    "/v1/search/communities?q=" + scene.nameWord,
                                    "graphql",
                                    "graphql lists")) {
                        assertThat(body(replies, path))
                                .as(where + path)
                                .contains("House " + scene.nameWord);
                    }
                }
                if (viewer.reads(stands)) {
                    seesWhatIsWritten(scene, replies, where);
                    assertThat(body(replies, "/v1/notifications?first=100"))
                            .as(where)
                            .satisfiesAnyOf(
                                    body -> assertThat(body).contains(scene.textWord),
                                    body -> assertThat(viewer.isMember()).isFalse());
                }
                if (viewer.inside() && viewer.reads(stands)) {
                    for (String path :
                            List.of(
                                    "/v1/timelines/home?first=100",
                                    "/v1/members/me/hidden",
                                    "graphql own",
                                    "graphql notifications")) {
                        assertThat(body(replies, path))
                                .as(where + path)
                                .contains("words " + scene.textWord);
                    }
                    assertThat(body(replies, "/v1/members/me/gatherings"))
                            .as(where)
                            .contains("gathers " + scene.textWord);
                }
            }
        }
    }

    /** What shows only members' names, numbers, or what a viewer has set up for themselves. */
    private static final Set<String> WORDLESS =
            Set.of(
                    "/v1/communities/{community}/members",
                    "/v1/communities/{community}/staff",
                    "/v1/communities/{community}/trail",
                    "/v1/gatherings/{gathering}/comers",
                    "/v1/invitations",
                    "/v1/invitations/received",
                    "/v1/members/{founder}",
                    "/v1/members/by-handle/{handle}",
                    "/v1/members/me/addresses",
                    "/v1/members/me/blocks",
                    "/v1/members/me/follow-requests",
                    "/v1/members/me/followers",
                    "/v1/members/me/mutes",
                    "/v1/network/application",
                    "/v1/notifications/unread",
                    "/v1/timelines/home/{post}/why",
                    "/v1/timelines/home/unread?since={seen}");

    /** What a house must be lively for, more than others are: tests of their own look there. */
    private static final Set<String> NOT_IN_THE_SCENE =
            Set.of(
                    "/v1/recommendations?first=50&interest={name}",
                    "/v1/communities/{community}/similar",
                    "/v1/communities/lively?first=50",
                    "/v1/communities/rising?first=50");

    /** A row on which nobody ever sees anything would prove nothing. */
    @Test
    void thereIsSomethingToBeSeenOnEveryPath() {
        LeakScene scene = scene(Stands.OPEN);
        List<String[]> viewers = new ArrayList<>();
        viewers.add(scene.founder);
        scene.viewers.forEach(viewer -> viewers.add(viewer.headers()));
        Set<String> silent = new TreeSet<>(LeakPaths.FOR_ANYBODY);
        silent.addAll(LeakPaths.FOR_MEMBERS);
        silent.addAll(LeakDocuments.ALL.keySet());
        for (String[] viewer : viewers) {
            Map<String, Reply> replies = paths().read(scene, viewer);
            silent.removeIf(template -> showsSomething(template, scene, replies));
        }
        silent.removeAll(WORDLESS);
        silent.removeAll(NOT_IN_THE_SCENE);
        assertThat(silent).isEmpty();
    }

    private static boolean showsSomething(
            String template, LeakScene scene, Map<String, Reply> replies) {
        Map<String, String> names = new HashMap<>(scene.names());
        names.put("{post}", scene.post);
        names.put("{text}", scene.textWord);
        String body = body(replies, LeakPaths.filled(template, names));
        return Stream.of(scene.textWord, scene.nameWord, scene.staffWord).anyMatch(body::contains);
    }

    private static void seesWhatIsWritten(
            LeakScene scene, Map<String, Reply> replies, String where) {
        for (String path :
                List.of(
                        scene.path("/timeline"),
                        "/v1/posts/" + scene.post,
                        "/v1/posts/" + scene.post + "/tree",
                        "/v1/search/posts?q=" + scene.textWord,
                        "graphql",
                        "graphql lists")) {
            assertThat(body(replies, path)).as(where + path).contains("words " + scene.textWord);
        }
    }

    @Test
    void whoKeepsOrderReadsWhatIsForThem() {
        for (Stands stands : Stands.values()) {
            LeakScene scene = scene(stands);
            Map<String, Reply> replies = paths().read(scene, scene.founder);
            for (String path : List.of(scene.path("/bans"), scene.path("/audit"))) {
                assertThat(body(replies, path)).contains(scene.about("banned"));
            }
            assertThat(body(replies, scene.path("/reports"))).contains(scene.about("talker"));
            assertThat(body(replies, "graphql lists"))
                    .contains(scene.about("banned"), scene.about("removed"), scene.about("talker"));
        }
    }

    @Test
    void ofANetworkThatIsNotOpenWhoIsNoMemberSeesNothingOnAnyPath() {
        LeakScene scene = scene(Stands.OPEN);
        String[] operator = front.signedIn("olga", "operator");
        String door = "/actuator/network/door";
        manage().call("POST", door, "{\"to\":\"gated\"}", operator);
        try {
            String[] asking = front.signedIn("asking-" + UUID.randomUUID(), "member");
            front.call("POST", "/v1/members", "{\"profile\":{\"name\":\"A\"}}", asking);
            String[] stranger = front.signedIn("stranger-" + UUID.randomUUID(), "member");
            for (String[] viewer : List.of(new String[] {}, stranger, asking)) {
                paths().read(scene, viewer)
                        .forEach((path, reply) ->
                                assertThat(body(reply, path))
                                        .as(path)
                                        .doesNotContain(scene.textWord, scene.nameWord));
            }
        } finally {
            manage().call("POST", door, "{\"to\":\"open\"}", operator);
        }
    }

    @Test
    void whatIsForFollowersIsSeenByThemWhereTheyReadAndByNobodyElseOnAnyPath() {
        for (Stands stands : Stands.values()) {
            LeakScene scene = scene(stands);
            String whisper = LeakScene.word();
            String post = whispered(scene, whisper);
            for (Viewer viewer : scene.viewers) {
                String where = "%s, as %s, on ".formatted(stands, viewer.name());
                paths().read(scene, post, whisper, viewer.headers())
                        .forEach((path, reply) ->
                                assertThat(body(reply, path))
                                        .as(where + path)
                                        .doesNotContain(whisper));
                if (!viewer.isMember()) {
                    continue;
                }
                follow(scene, viewer);
                Map<String, Reply> replies = paths().read(scene, post, whisper, viewer.headers());
                // Who is suspended cannot follow any more.
                boolean sees = viewer.reads(stands) && !viewer.isSuspended();
                for (String path :
                        List.of(
                                "/v1/posts/" + post,
                                "/v1/posts/" + post + "/history",
                                "/v1/members/" + scene.founderId + "/timeline",
                                "/v1/timelines/home?first=100",
                                "/v1/search/posts?q=" + whisper,
                                "graphql",
                                "graphql lists")) {
                    assertThat(body(replies, path).contains("psst " + whisper))
                            .as(where + path)
                            .isEqualTo(sees);
                }
                assertThat(body(replies, scene.path("/timeline"))).as(where).doesNotContain("psst");
            }
        }
    }

    private static String whispered(LeakScene scene, String whisper) {
        String body =
                "{\"community\":\"%s\",\"text\":\"psst %s\",\"audience\":\"followers\",\"mentions\":%s}"
                        .formatted(scene.community, whisper, scene.named());
        String post =
                scene.call(scene.founder, "POST", "/v1/posts", body).json().path("id").asString();
        String reply = "{\"text\":\"psst " + whisper + "\"}";
        scene.call(scene.founder, "POST", "/v1/posts/" + post + "/replies", reply);
        return post;
    }

    @Test
    void whoHoldsACodeSeesTheCardAndNothingThatIsWritten() {
        for (Stands stands : Stands.values()) {
            LeakScene scene = scene(stands);
            for (Viewer viewer : scene.viewers) {
                List<String> headers = new ArrayList<>(viewer.token());
                headers.addAll(List.of("Foyer-Invitation", scene.code));
                Reply held = front.get("/v1/invitations/held", headers.toArray(String[]::new));
                String where = "%s, as %s".formatted(stands, viewer.name());
                assertThat(held.response().body()).as(where).contains("House " + scene.nameWord);
                Reply asked = front.ask(HELD, Map.of("code", scene.code), viewer.headers());
                if (!viewer.reads(stands)) {
                    assertThat(held.response().body() + asked.response().body())
                            .as(where)
                            .doesNotContain(scene.textWord);
                }
            }
        }
    }

    @Test
    void whatIsForModeratorsIsRefusedToOthersAsThoughTheyDidNotExistWhereItIsNotSeen() {
        for (Stands stands : Stands.values()) {
            LeakScene scene = scene(stands);
            for (Viewer viewer : scene.viewers) {
                boolean reads = stands.showsItsPosts(viewer.inside());
                boolean seesCard = stands.showsItsCard(viewer.inside());
                String where = "%s, as %s, on ".formatted(stands, viewer.name());
                assertThat(front.get(scene.path("/members"), viewer.headers()).status())
                        .as(where)
                        .isEqualTo(reads ? 200 : seesCard ? 403 : 404);
                for (String list : List.of("/asking", "/bans", "/reports", "/audit")) {
                    assertThat(front.get(scene.path(list), viewer.headers()).code())
                            .as(where + list)
                            .isEqualTo(seesCard ? "not-a-moderator" : "community-unknown");
                }
            }
        }
    }

    @Test
    void whoIsSuspendedReadsAsBeforeAlsoWhatIsForModerators() {
        LeakScene scene = scene(Stands.INVITATION);
        Viewer member = scene.viewers.get(2);
        assertThat(member.name()).isEqualTo("member");
        String memberId = scene.id(member.headers());
        String role = scene.path("/members/" + memberId + "/role");
        scene.call(scene.founder, "PUT", role, "{\"role\":\"moderator\"}");
        List<String> before = seen(paths().read(scene, member.headers()));
        String suspension = "/actuator/suspension/" + memberId;
        String[] operator = front.signedIn("olga", "operator");
        manage().call("POST", suspension, "{\"reason\":\"loud\"}", operator);
        assertThat(seen(paths().read(scene, member.headers()))).isEqualTo(before);
        assertThat(front.get(scene.path("/bans"), member.headers()).response().body())
                .contains(scene.about("banned"));
        assertThat(front.get("/v1/members/me", member.headers()).response().body())
                .contains("loud");
    }

    private static List<String> seen(Map<String, Reply> replies) {
        return replies.entrySet().stream()
                .filter(each -> !each.getKey().equals("/v1/members/me"))
                .map(each -> each.getKey() + " " + each.getValue().status())
                .toList();
    }

    @Test
    void whatASuspendedMemberWroteIsSeenByThoseWhoSawIt() {
        String[] founder = front.joined("founder-" + LeakScene.word());
        String community = front.community(founder);
        String[] author = front.joined("author-" + LeakScene.word());
        front.call("PUT", "/v1/communities/" + community + "/membership", null, author);
        String word = LeakScene.word();
        String post = front.post(community, "words " + word, author);
        String id = front.get("/v1/members/me", author).json().path("id").asString();
        String[] operator = front.signedIn("olga", "operator");
        String reason = "{\"reason\":\"loud\"}";
        manage().call("POST", "/actuator/suspension/" + id, reason, operator);
        for (String path :
                List.of(
                        "/v1/posts/" + post,
                        "/v1/communities/" + community + "/timeline",
                        "/v1/members/" + id + "/timeline",
                        "/v1/search/posts?q=" + word)) {
            assertThat(body(front.get(path), path)).as(path).contains("words " + word);
        }
        assertThat(front.get("/v1/members/" + id).response().body()).doesNotContain("loud");
    }
}
