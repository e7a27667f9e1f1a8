package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.Front.Reply;
import app.foyer.server.web.LeakScene.Stands;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.TestPropertySource;

/**
 * What the tests have in common that look for words where they must not be: whatever they do,
 * nothing that anybody wrote, is called or carries as a token may stand in the log. They have a
 * house of their own, since they fill it.
 */
@TestPropertySource(properties = "foyer.data=target/leak-test")
abstract class LeakTest extends FrontTest {
    /** A word of a scene, a handle, or a token. */
    private static final Pattern PERSONAL = Pattern.compile("w[0-9a-f]{29}|eyJ[\\w-]{9}");

    private @Nullable Logged logged;

    @BeforeEach
    void listen() {
        logged = Logged.open();
    }

    @AfterEach
    void nothingPersonalIsLogged() {
        logged().close();
        assertThat(logged().lines())
                .noneSatisfy(line -> assertThat(line).containsPattern(PERSONAL));
    }

    final Logged logged() {
        return Objects.requireNonNull(logged);
    }

    final LeakScene scene(Stands stands) {
        return new LeakScene(front, manage(), stands);
    }

    final Front manage() {
        return new Front(managementPort);
    }

    final LeakPaths paths() {
        return new LeakPaths(front);
    }

    /** What was answered, without what the question itself said and how a hit is marked. */
    static String body(Map<String, Reply> replies, String path) {
        Reply reply = replies.get(path);
        return reply == null ? "" : body(reply, path);
    }

    static String body(Reply reply, String path) {
        return reply.response()
                .body()
                .replace(path, "")
                .replace("<mark>", "")
                .replace("</mark>", "");
    }
}
