package app.foyer.server.web;

import app.foyer.contract.Limits;
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

/** A community with words that stand nowhere else, and all those who look at it. */
final class LeakScene {
    private final Front front;
    private final Front manage;
    final String nameWord = word();
    final String textWord = word();

    /** What only founders and moderators read, and whom it is about. */
    final String staffWord = word();

    final String handle = word().substring(0, 30);
    final String[] founder;
    final String founderId;
    final String community;
    final String invitation;
    final String code;

    /** What those who came in once answered, signed, hid and reported. */
    final String earlier;

    final String gathering;
    final String report;
    final List<Viewer> viewers = new ArrayList<>();

    /** Somebody who is inside. */
    final String witness;

    /** What was written, with all of them named, when each stood as they stand. */
    final String post;

    /** How a community stands. */
    enum Stands {
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

    /**
     * Who looks.
     *
     * @param apart whether there is a block between them and the author
     */
    record Viewer(String name, List<String> token, boolean inside, boolean apart) {
        boolean reads(Stands stands) {
            return !apart && stands.showsItsPosts(inside);
        }

        boolean isMember() {
            return !token.isEmpty();
        }

        boolean isSuspended() {
            return name.startsWith("suspended");
        }

        String[] headers() {
            return token.toArray(String[]::new);
        }
    }

    LeakScene(Front front, Front manage, Stands stands) {
        this.front = front;
        this.manage = manage;
        founder = somebody("founder");
        founderId = id(founder);
        call(founder, "PUT", "/v1/members/me/handle", "{\"handle\":\"%s\"}".formatted(handle));
        community =
                call(
                                founder,
                                "POST",
                                "/v1/communities",
                                "{\"name\":\"House %s\",\"about\":\"House %s\"}"
                                        .formatted(nameWord, nameWord))
                        .json()
                        .path("id")
                        .asString();
        if (stands.opened) {
            call(founder, "POST", path("/opening"), null);
        }
        String wish = "{\"community\":\"%s\",\"uses\":50}".formatted(community);
        Reply invited = call(founder, "POST", "/v1/invitations", wish);
        invitation = invited.json().path("id").asString();
        code = invited.json().path("code").asString();
        front.bring(community, founder, List.of("words " + textWord));
        earlier = front.post(community, "words " + textWord, founder);
        gathering = announced();
        report = reported();
        viewers.add(new Viewer("anonymous", List.of(), false, false));
        witness = id(inside("witness"));
        outside("outsider", somebody("outsider"));
        putOut();
        standApart();
        suspend("suspended", inside("suspended"), true);
        suspend("suspended outsider", somebody("suspended"), false);
        if (stands.opened) {
            asks();
        }
        waits();
        call(founder, "PUT", path("/door"), "{\"door\":\"%s\"}".formatted(stands.door));
        post = wordedPost();
    }

    private void outside(String name, String[] member) {
        viewers.add(new Viewer(name, List.of(member), false, false));
    }

    /** A member, and those who were one. */
    private void putOut() {
        viewers.add(new Viewer("member", List.of(inside("member")), true, false));
        String[] removed = inside("removed");
        call(founder, "POST", path("/members/" + id(removed) + "/removal"), reason("removed"));
        outside("removed", removed);
        String[] banned = inside("banned");
        call(founder, "PUT", path("/bans/" + id(banned)), reason("banned"));
        outside("banned", banned);
        String[] left = inside("left");
        call(left, "DELETE", path("/membership"), null);
        outside("left", left);
    }

    private void standApart() {
        String[] blocked = inside("blocked");
        call(founder, "PUT", "/v1/members/" + id(blocked) + "/block", null);
        viewers.add(new Viewer("blocked", List.of(blocked), true, true));
        String[] blocker = inside("blocker");
        call(blocker, "PUT", "/v1/members/" + founderId + "/block", null);
        viewers.add(new Viewer("blocker", List.of(blocker), true, true));
    }

    private void suspend(String name, String[] member, boolean inside) {
        String[] operator = front.signedIn("olga", "operator");
        manage.call("POST", "/actuator/suspension/" + id(member), reason(name), operator);
        viewers.add(new Viewer(name, List.of(member), inside, false));
    }

    private void asks() {
        call(founder, "PUT", path("/door"), "{\"door\":\"gated\"}");
        String[] asking = somebody("asking");
        call(asking, "POST", path("/asking"), "{\"words\":\"%s\"}".formatted(about("asking")));
        outside("asking", asking);
    }

    /** Comes when the house is full. */
    private void waits() {
        call(founder, "PUT", path("/capacity"), "{\"capacity\":1}");
        String[] waiting = somebody("waiting");
        redeem(waiting);
        outside("waiting", waiting);
    }

    /** What is said of a viewer, or by them, for founders and moderators. */
    String about(String viewer) {
        return "crumbs of %s %s".formatted(viewer, staffWord);
    }

    private String reason(String viewer) {
        return "{\"reason\":\"%s\"}".formatted(about(viewer));
    }

    private String announced() {
        Instant start = Instant.now().plus(Duration.ofDays(2));
        String meeting =
                """
                {"title":"gathers %s","start":"%s","zone":"Europe/Berlin","minutes":60,
                 "place":"gathers %s","spot":{"latitude":48.2,"longitude":16.3}}
                """
                        .formatted(textWord, start, textWord);
        return call(founder, "POST", path("/gatherings"), meeting).json().path("id").asString();
    }

    /** One member wrote something, and another reported it. */
    private String reported() {
        String idle = front.post(community, "idle talk", inside("talker"));
        String body =
                "{\"about\":\"post:%s\",\"kind\":\"spam\",\"words\":\"%s\"}"
                        .formatted(idle, about("talker"));
        return call(inside("witness"), "POST", "/v1/reports", body).json().path("id").asString();
    }

    private String wordedPost() {
        String body =
                "{\"community\":\"%s\",\"text\":\"words %s\",\"mentions\":%s}"
                        .formatted(community, textWord, named(viewers));
        String worded = call(founder, "POST", "/v1/posts", body).json().path("id").asString();
        String reply =
                "{\"text\":\"re %s\",\"mentions\":%s}"
                        .formatted(textWord, named(viewers.reversed()));
        call(founder, "POST", "/v1/posts/" + worded + "/replies", reply);
        return worded;
    }

    /** Comes in by a code, and leaves traces. */
    private String[] inside(String name) {
        String[] member = somebody(name);
        redeem(member);
        call(member, "PUT", "/v1/posts/" + earlier + "/reactions/with-you", null);
        call(member, "PUT", "/v1/posts/" + earlier + "/hiding", null);
        call(member, "PUT", "/v1/gatherings/" + gathering + "/answer", "{\"answer\":\"yes\"}");
        String report =
                "{\"about\":\"post:%s\",\"kind\":\"spam\",\"toOperators\":true,\"words\":\"%s\"}"
                        .formatted(earlier, about(name));
        call(member, "POST", "/v1/reports", report);
        return member;
    }

    private void redeem(String[] member) {
        Reply reply =
                call(
                        member,
                        "POST",
                        "/v1/invitations/redemption",
                        "{\"code\":\"%s\"}".formatted(code));
        if (reply.status() != 204) {
            throw new IllegalStateException(reply.response().body());
        }
    }

    String named() {
        return named(viewers);
    }

    /** Who has a name, to be named in a post; as many as one may name. */
    private String named(List<Viewer> viewers) {
        return viewers.stream()
                .filter(Viewer::isMember)
                .limit(Limits.MENTIONS_MAX)
                .map(viewer -> "\"" + id(viewer.headers()) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** What stands for what, in paths and bodies. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("{community}", community);
        names.put("{post}", post);
        names.put("{gathering}", gathering);
        names.put("{founder}", founderId);
        names.put("{handle}", handle);
        names.put("{name}", nameWord);
        names.put("{text}", textWord);
        names.put("{report}", report);
        names.put("{invitation}", invitation);
        names.put("{witness}", witness);
        return names;
    }

    String path(String rest) {
        return "/v1/communities/" + community + rest;
    }

    private String[] somebody(String name) {
        return front.joined(name + "-" + word());
    }

    static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    String id(String[] member) {
        return front.get("/v1/members/me", member).json().path("id").asString();
    }

    Reply call(String[] headers, String method, String path, @Nullable String body) {
        return front.call(method, path, body, headers);
    }
}
