package app.foyer.server.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.foyer.server.journey.Foyer.Reply;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A community in which Ada writes and Bob reads, and every view in which he may find what she
 * wrote. His home is full of what others write elsewhere, so that the server keeps its page.
 */
final class House {
    private static final int FULL = 24;
    private static final long SEARCHED_WITHIN_NANOS = 10_000_000_000L;

    private final Foyer foyer;
    final Person founder;
    final Person ada;
    final Person bob;
    final String community;
    String word = word();
    String post = "";
    private String seenLast = "";
    private long position;

    /** Somebody with a token. */
    record Person(String token, String id) {}

    /** Where one may find a post. */
    enum View {
        HOME("/v1/timelines/home"),
        UNREAD("/v1/timelines/home/unread?since={seen}"),
        COMMUNITY("/v1/communities/{community}/timeline"),
        MEMBER("/v1/members/{ada}/timeline"),
        POST("/v1/posts/{post}"),
        HISTORY("/v1/posts/{post}/history"),
        NODE("{ node(id: \"post:{post}\", atLeast: \"{position}\") { ... on Post { text } } }"),
        NOTIFICATIONS("/v1/notifications"),
        NOTIFICATIONS_UNREAD("/v1/notifications/unread"),
        SEARCH("/v1/search/posts?q={word}");

        private final String path;

        View(String path) {
            this.path = path;
        }
    }

    static final Set<View> EVERYWHERE = EnumSet.allOf(View.class);
    static final Set<View> NOWHERE = EnumSet.noneOf(View.class);

    /** What one chose to read. */
    static final Set<View> AT_HOME = EnumSet.of(View.HOME, View.UNREAD);

    static final Set<View> EVERYWHERE_BUT_AT_HOME = EnumSet.complementOf(EnumSet.copyOf(AT_HOME));

    /** Two who write by turns in two communities, the same for all houses. */
    record Street(Foyer foyer, Person founder, List<Person> writers, List<String> communities) {

        static Street of(Foyer foyer) throws Exception {
            List<Person> writers = List.of(join(foyer, "cleo"), join(foyer, "dan"));
            List<String> communities =
                    List.of(founded(foyer, writers.get(0)), founded(foyer, writers.get(1)));
            Street street = new Street(foyer, join(foyer, "fay"), writers, communities);
            for (int turn = 0; turn < FULL; turn++) {
                street.write(turn);
            }
            return street;
        }

        void write(int turn) throws Exception {
            int whose = turn % 2;
            String body =
                    "{\"community\":\"%s\",\"text\":\"Elsewhere\",\"language\":\"en\"}"
                            .formatted(communities.get(whose));
            done(foyer, "POST", "/v1/posts", writers.get(whose), body);
        }
    }

    /** Ada's post, which names Bob, in an open community; then somebody writes elsewhere. */
    House(Street street, boolean inside, boolean follows) throws Exception {
        foyer = street.foyer();
        founder = street.founder();
        community = founded(foyer, founder);
        ada = join(foyer, "ada");
        bob = join(foyer, "bob");
        does(ada, "PUT", membership(), null);
        for (String other : street.communities()) {
            does(bob, "PUT", "/v1/communities/" + other + "/membership", null);
        }
        if (inside) {
            does(bob, "PUT", membership(), null);
        }
        if (follows) {
            does(bob, "PUT", "/v1/members/" + ada.id() + "/follow", null);
        }
        seenLast = read(View.HOME).at("/items/0/cursor").asString();
        String body =
                "{\"community\":\"%s\",\"text\":\"%s\",\"language\":\"en\",\"mentions\":[\"%s\"]}"
                        .formatted(community, word, bob.id());
        post = does(ada, "POST", "/v1/posts", body).text("/id");
        street.write(0);
    }

    String membership() {
        return "/v1/communities/" + community + "/membership";
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    private static Person join(Foyer foyer, String name) throws Exception {
        String token = foyer.token(name + "-" + UUID.randomUUID());
        String profile = "{\"profile\":{\"name\":\"%s\",\"languages\":[\"en\"]}}".formatted(name);
        Reply joined = foyer.send("POST", "/v1/members", token, 0, profile);
        assertEquals(201, joined.status());
        return new Person(token, joined.text("/id"));
    }

    private static String founded(Foyer foyer, Person founder) throws Exception {
        String id =
                done(foyer, "POST", "/v1/communities", founder, "{\"name\":\"Street\"}")
                        .text("/id");
        done(foyer, "POST", "/v1/communities/" + id + "/opening", founder, null);
        return id;
    }

    private static Reply done(
            Foyer foyer, String method, String path, Person who, @Nullable String body)
            throws Exception {
        Reply reply = foyer.send(method, path, who.token(), 0, body);
        assertThat(reply.status()).as("%s %s: %s", method, path, reply.body()).isLessThan(300);
        return reply;
    }

    /** Somebody does something; what is read from here on must know of it. */
    Reply does(Person who, String method, String path, @Nullable String body) throws Exception {
        Reply reply = done(foyer, method, path, who, body);
        assertThat(reply.position()).as(path).isPositive();
        position = reply.position();
        return reply;
    }

    /** Bob finds the post in these views, and in no other. */
    void shows(Set<View> expected) throws Exception {
        Set<View> found = EnumSet.noneOf(View.class);
        for (View view : View.values()) {
            if (view == View.SEARCH ? isFound(expected.contains(view)) : isIn(view)) {
                found.add(view);
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    /** Bob finds the post in one view, or does not. */
    void showsIn(View view, boolean expected) throws Exception {
        boolean found = view == View.SEARCH ? isFound(expected) : isIn(view);
        assertThat(found).as(view.name()).isEqualTo(expected);
    }

    /** Search has got there a little later, and is asked until it has. */
    private boolean isFound(boolean expected) throws Exception {
        long end = System.nanoTime() + SEARCHED_WITHIN_NANOS;
        boolean found = isIn(View.SEARCH);
        while (found != expected && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
            found = isIn(View.SEARCH);
        }
        return found;
    }

    private boolean isIn(View view) throws Exception {
        JsonNode body = read(view);
        return switch (view) {
            // One is what was written elsewhere meanwhile.
            case UNREAD -> body.path("count").asInt() == 2;
            case NOTIFICATIONS_UNREAD -> body.path("count").asInt() == 1;
            default -> body.toString().contains(word);
        };
    }

    JsonNode read(View view) throws Exception {
        String path =
                view.path
                        .replace("{seen}", seenLast)
                        .replace("{community}", community)
                        .replace("{ada}", ada.id())
                        .replace("{post}", post)
                        .replace("{word}", word)
                        .replace("{position}", Long.toString(position));
        Reply reply =
                path.startsWith("{")
                        ? foyer.send("POST", "/graphql", bob.token(), 0, document(path))
                        : foyer.send("GET", path, bob.token(), position, null);
        assertThat(reply.stale() && view != View.SEARCH).as("%s is behind", view).isFalse();
        assertThat(reply.body().at("/extensions/foyer/stale").asBoolean(false)).isFalse();
        return reply.body();
    }

    private static String document(String query) {
        return "{\"query\":\"%s\"}".formatted(query.replace("\"", "\\\""));
    }
}
