package app.foyer.server.web;

import app.foyer.server.web.Front.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Communities in which one word stands in everything, and a reader who has seen the beginning of
 * every list of them that there is, and then sees no more what they saw.
 */
final class CursorScene {
    /** So many of everything; half of them is read first. */
    private static final int EACH = 4;

    private static final Pattern CURSOR = Pattern.compile("\"(?:cursor|endCursor)\":\"([^\"]+)\"");

    /** A way to see no more what one saw, and what one was before. */
    enum Parting {
        REMOVAL("moderator"),
        BAN("moderator"),
        LEAVING("moderator"),
        BLOCK("member"),
        BLOCKED("member"),
        DOOR_GATED("outside"),
        DOOR_BY_INVITATION("outside"),
        SUSPENSION("moderator");

        private final String before;

        Parting(String before) {
            this.before = before;
        }

        /** Between those apart it is what the one wrote that the other does not read. */
        List<String> secrets(String word) {
            return before.equals("member") ? List.of("words " + word, "re " + word) : List.of(word);
        }

        boolean hidesAll() {
            return !before.equals("member");
        }

        boolean hides(Found found) {
            return !CursorLists.KEPT.contains(found.list()) && hides(found.list());
        }

        private boolean hides(String list) {
            return before.equals("moderator")
                    || this == DOOR_BY_INVITATION
                    || CursorLists.OF_POSTS.contains(list)
                    // Of a gated community one still finds the card.
                    || (this == DOOR_GATED && !list.equals("found communities"));
        }
    }

    /** A cursor, of which list, how that is read, and in which direction one may read on. */
    record Found(String list, String how, String direction, String cursor) {}

    private final Front front;
    private final Front manage;
    private final Parting parting;
    final String word = LeakScene.word();

    /** What stands in the reader's own lists, and therefore in what is noted for them. */
    private final String ownWord = LeakScene.word();

    final String[] founder;
    final String[] reader;
    private final String readerId;
    private final List<String> communities = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private int others;

    CursorScene(Front front, Front manage, Parting parting) {
        this.front = front;
        this.manage = manage;
        this.parting = parting;
        founder = front.joined("founder-" + LeakScene.word());
        reader = front.joined("reader-" + LeakScene.word());
        readerId = id(reader);
        for (int i = 0; i < EACH; i++) {
            communities.add(founded());
        }
        names.put("{c}", communities.getFirst());
        names.put("{f}", id(founder));
        names.put("{w}", word);
        call(reader, "PUT", "/v1/members/" + id(founder) + "/follow", null);
        meet();
        keepOrder();
        keep();
        write();
        String door = parting.before.equals("outside") ? "open" : "invitation";
        communities.forEach(each -> setDoor(each, door));
    }

    private String founded() {
        String body = "{\"name\":\"House %s\"}".formatted(word);
        String id = created(founder, "/v1/communities", body);
        String path = "/v1/communities/" + id;
        call(founder, "POST", path + "/opening", null);
        if (!parting.before.equals("outside")) {
            call(reader, "PUT", path + "/membership", null);
        }
        if (parting.before.equals("moderator")) {
            String role = path + "/members/" + readerId + "/role";
            call(founder, "PUT", role, "{\"role\":\"moderator\"}");
        }
        return id;
    }

    private String first(String rest) {
        return "/v1/communities/" + communities.getFirst() + rest;
    }

    private void meet() {
        for (int i = 0; i < EACH; i++) {
            String meeting =
                    """
                    {"title":"gathers %s","start":"%s","zone":"Europe/Berlin","minutes":60,
                     "place":"P"}
                    """
                            .formatted(word, Instant.now().plus(Duration.ofDays(2 + i)));
            names.put("{g}", created(founder, first("/gatherings"), meeting));
        }
        for (int i = 0; i < EACH; i++) {
            String[] comer = somebody("comer");
            call(comer, "PUT", first("/membership"), null);
            String answer = LeakPaths.filled("/v1/gatherings/{g}/answer", names);
            call(comer, "PUT", answer, "{\"answer\":\"yes\"}");
        }
    }

    private void keepOrder() {
        String[] talker = somebody("talker");
        call(talker, "PUT", first("/membership"), null);
        for (int i = 0; i < EACH; i++) {
            String idle = front.post(communities.getFirst(), "idle talk", talker);
            String report = "{\"about\":\"post:%s\",\"kind\":\"spam\",\"words\":\"%s\"}";
            call(reader, "POST", "/v1/reports", report.formatted(idle, ownWord));
            call(somebody("witness"), "POST", "/v1/reports", report.formatted(idle, word));
            String ban = first("/bans/" + id(somebody("banned")));
            call(founder, "PUT", ban, "{\"reason\":\"%s\"}".formatted(word));
        }
        setDoor(communities.getFirst(), "gated");
        for (int i = 0; i < EACH; i++) {
            String words = "{\"words\":\"%s\"}".formatted(word);
            call(somebody("asker"), "POST", first("/asking"), words);
        }
        setDoor(communities.getFirst(), "open");
    }

    /** What is the reader's alone. */
    private void keep() {
        for (int i = 0; i < EACH; i++) {
            String mute = "{\"word\":\"%smuted%d\"}".formatted(ownWord, i);
            call(reader, "PUT", "/v1/members/me/mutes/words", mute);
            call(reader, "PUT", "/v1/members/" + id(somebody("blocked", ownWord)) + "/block", null);
            call(somebody("follower", ownWord), "PUT", "/v1/members/" + readerId + "/follow", null);
        }
        call(reader, "PUT", "/v1/members/me/following", "{\"following\":\"approval\"}");
        for (int i = 0; i < EACH; i++) {
            call(somebody("asker", ownWord), "PUT", "/v1/members/" + readerId + "/follow", null);
        }
    }

    private void write() {
        front.bring(communities.getFirst(), founder, Collections.nCopies(EACH, "words " + word));
        for (int i = 0; i < EACH; i++) {
            String post = front.post(communities.getFirst(), "words " + word, founder);
            call(reader, "PUT", "/v1/posts/" + post + "/hiding", null);
        }
        String body =
                "{\"community\":\"%s\",\"text\":\"words %s\",\"mentions\":[\"%s\"]}"
                        .formatted(communities.getFirst(), word, readerId);
        for (int i = 0; i < EACH; i++) {
            names.put("{p}", created(founder, "/v1/posts", body));
            reply();
        }
        for (int i = 0; i < EACH; i++) {
            reply();
        }
    }

    private void reply() {
        String path = LeakPaths.filled("/v1/posts/{p}/replies", names);
        call(founder, "POST", path, "{\"text\":\"re %s\"}".formatted(word));
    }

    void part() {
        String reason = "{\"reason\":\"crumbs\"}";
        switch (parting) {
            case BLOCK -> call(reader, "PUT", "/v1/members/" + id(founder) + "/block", null);
            case BLOCKED -> call(founder, "PUT", "/v1/members/" + readerId + "/block", null);
            case SUSPENSION -> {
                String[] operator = front.signedIn("olga", "operator");
                manage.call("POST", "/actuator/suspension/" + readerId, reason, operator);
            }
            case REMOVAL, BAN, LEAVING, DOOR_GATED, DOOR_BY_INVITATION ->
                    communities.forEach(each -> part(each, "/v1/communities/" + each, reason));
        }
    }

    private void part(String community, String path, String reason) {
        switch (parting) {
            case REMOVAL ->
                    call(founder, "POST", path + "/members/" + readerId + "/removal", reason);
            case BAN -> call(founder, "PUT", path + "/bans/" + readerId, reason);
            case LEAVING -> call(reader, "DELETE", path + "/membership", null);
            case DOOR_GATED -> setDoor(community, "gated");
            case DOOR_BY_INVITATION -> setDoor(community, "invitation");
            case BLOCK, BLOCKED, SUSPENSION -> throw new IllegalStateException(parting.name());
        }
    }

    /** Reads the beginning of every list, as far as the reader may. */
    List<Found> read() {
        return CursorLists.ALL.entrySet().stream()
                .flatMap(list ->
                        list.getValue().stream().flatMap(how -> cursors(list.getKey(), how)))
                .toList();
    }

    private Stream<Found> cursors(String list, String how) {
        List<String> directions =
                CursorLists.BOTH_WAYS.contains(list)
                        ? List.of("after", "before", "since")
                        : List.of("after");
        Reply reply = asked(how, "", "", reader);
        return CURSOR.matcher(reply.response().body())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .flatMap(cursor -> directions.stream().map(by -> new Found(list, how, by, cursor)));
    }

    /** What somebody is told who reads on by it. */
    String readOn(Found found, String[] viewer) {
        Reply reply = asked(found.how(), found.direction(), found.cursor(), viewer);
        return reply.response().body().replace("<mark>", "").replace("</mark>", "");
    }

    /** How many posts are new at home since a cursor. */
    int unread(String cursor) {
        String path = "/v1/timelines/home/unread?since=" + cursor;
        return front.get(path, reader).json().path("count").asInt(-1);
    }

    private Reply asked(String how, String direction, String cursor, String[] viewer) {
        String asked = LeakPaths.filled(how, names);
        if (asked.startsWith("/")) {
            return front.get(
                    asked + (cursor.isEmpty() ? "" : "&" + direction + "=" + cursor), viewer);
        }
        String further = cursor.isEmpty() ? "" : ", %s: \"%s\"".formatted(direction, cursor);
        return front.ask(asked.replace("PAGE", "first: 2" + further), Map.of(), viewer);
    }

    private void setDoor(String community, String door) {
        String path = "/v1/communities/" + community + "/door";
        call(founder, "PUT", path, "{\"door\":\"%s\"}".formatted(door));
    }

    /** What stands in all entries of a list. */
    String wordOf(String list) {
        return CursorLists.KEPT.contains(list) ? ownWord : word;
    }

    private String[] somebody(String name) {
        return somebody(name, word);
    }

    private String[] somebody(String name, String word) {
        return front.joined(name + "-" + word + "-" + ++others);
    }

    private String id(String[] member) {
        return front.get("/v1/members/me", member).json().path("id").asString();
    }

    private String created(String[] headers, String path, String body) {
        return call(headers, "POST", path, body).json().path("id").asString();
    }

    private Reply call(String[] headers, String method, String path, @Nullable String body) {
        return front.call(method, path, body, headers);
    }
}
