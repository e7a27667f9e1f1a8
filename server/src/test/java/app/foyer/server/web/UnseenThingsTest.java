package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.id.Ids;
import app.foyer.server.web.Front.Reply;
import app.foyer.server.web.LeakScene.Stands;
import app.foyer.server.web.LeakScene.Viewer;
import app.foyer.server.web.LeakWrites.Write;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * What is not seen does not exist: whatever is asked about it, or tried on it, is answered to the
 * letter as for an id that nothing has.
 */
class UnseenThingsTest extends LeakTest {

    private final Ids ids = new Ids(Clock.systemUTC(), new Random());

    /** What of a scene a viewer does not see. */
    private static List<String> unseen(Stands stands, Viewer viewer) {
        List<String> unseen = new ArrayList<>(List.of("{report}", "{invitation}"));
        if (!stands.showsItsCard(viewer.inside())) {
            unseen.add("{community}");
        }
        if (!stands.showsItsPosts(viewer.inside())) {
            unseen.add("{gathering}");
        }
        if (!viewer.reads(stands)) {
            unseen.add("{post}");
        }
        if (viewer.apart()) {
            unseen.add("{founder}");
        }
        return unseen;
    }

    /** The scene's names, but for things that the viewer does not see ids that nothing has. */
    private Map<String, String> withNothing(Map<String, String> names, List<String> unseen) {
        Map<String, String> others = new HashMap<>(names);
        for (String name : unseen) {
            others.put(
                    name,
                    switch (name) {
                        case "{community}" -> ids.nextCommunity().toString();
                        case "{post}", "{report}" -> ids.nextPost().toString();
                        case "{gathering}" -> ids.nextGathering().toString();
                        case "{founder}" -> ids.nextMember().toString();
                        // An invitation's id is a code of its own kind.
                        case "{invitation}" -> reversed(names.getOrDefault(name, ""));
                        default -> throw new IllegalArgumentException(name);
                    });
        }
        return others;
    }

    private static String reversed(String id) {
        return new StringBuilder(id).reverse().toString();
    }

    /** Whoever asks or waits takes that back, whether they see where or not. */
    private static boolean isTheirs(Write write, Viewer viewer) {
        return (write.path().endsWith("/membership") || write.path().endsWith("/asking"))
                && (viewer.name().equals("asking") || viewer.name().equals("waiting"));
    }

    private static boolean names(String template, List<String> unseen) {
        return unseen.stream().anyMatch(template::contains);
    }

    /** What was answered, without the ids that were asked about. */
    private static String said(Reply reply, Map<String, String> names, List<String> unseen) {
        return without(names, unseen, reply.status() + " " + reply.response().body());
    }

    private static String without(Map<String, String> names, List<String> unseen, String said) {
        String body = said;
        for (String name : unseen) {
            body = body.replace(names.getOrDefault(name, name), name);
        }
        return body;
    }

    private interface Comparison {
        void of(
                String where,
                Viewer viewer,
                Map<String, String> names,
                List<String> unseen,
                SoftAssertions softly);
    }

    private void everywhere(Comparison comparison) {
        SoftAssertions softly = new SoftAssertions();
        for (Stands stands : Stands.values()) {
            LeakScene scene = scene(stands);
            Map<String, String> names = new HashMap<>(scene.names());
            names.put("{seen}", "");
            for (Viewer viewer : scene.viewers) {
                String where = "%s, as %s, on ".formatted(stands, viewer.name());
                comparison.of(where, viewer, names, unseen(stands, viewer), softly);
            }
        }
        softly.assertAll();
    }

    @Test
    void whatIsAskedAboutItIsAnsweredAsIfItDidNotExist() {
        List<String> paths = new ArrayList<>(LeakPaths.FOR_ANYBODY);
        paths.addAll(LeakPaths.FOR_MEMBERS);
        everywhere((where, viewer, names, unseen, softly) -> {
            Map<String, String> nothing = withNothing(names, unseen);
            for (String path : paths) {
                if (names(path, unseen)) {
                    Reply real = front.get(LeakPaths.filled(path, names), viewer.headers());
                    Reply none = front.get(LeakPaths.filled(path, nothing), viewer.headers());
                    softly.assertThat(said(real, names, unseen))
                            .as(where + path)
                            .isEqualTo(said(none, nothing, unseen));
                }
            }
        });
    }

    @Test
    void whatIsAskedAboutItInGraphqlIsAnsweredAsIfItDidNotExist() {
        everywhere((where, viewer, names, unseen, softly) -> {
            Map<String, String> nothing = withNothing(names, unseen);
            for (String document : LeakDocuments.OF_THINGS) {
                Reply real = front.ask(document, LeakPaths.variables(names), viewer.headers());
                Reply none = front.ask(document, LeakPaths.variables(nothing), viewer.headers());
                // Some of what is not seen is named where it was seen, as founders are.
                softly.assertThat(said(real, names, unseen))
                        .as(where + document.lines().skip(1).limit(2).toList())
                        .isEqualTo(without(names, unseen, said(none, nothing, unseen)));
            }
        });
    }

    @Test
    void whatIsTriedOnItIsRefusedAsIfItDidNotExist() {
        everywhere((where, viewer, names, unseen, softly) -> {
            Map<String, String> nothing = withNothing(names, unseen);
            for (Write write : LeakWrites.WRITES) {
                if (names(write.template(), unseen) && !isTheirs(write, viewer)) {
                    softly.assertThat(said(tried(write, names, viewer), names, unseen))
                            .as(where + write.template())
                            .isEqualTo(said(tried(write, nothing, viewer), nothing, unseen));
                }
            }
        });
    }

    private Reply tried(Write write, Map<String, String> names, Viewer viewer) {
        String body = write.body();
        return front.call(
                write.method(),
                LeakPaths.filled(write.path(), names),
                body == null ? null : LeakPaths.filled(body, names),
                viewer.headers());
    }

    @Test
    void whatIsTriedOnItInGraphqlIsRefusedAsIfItDidNotExist() {
        everywhere((where, viewer, names, unseen, softly) -> {
            Map<String, String> nothing = withNothing(names, unseen);
            boolean sees = !unseen.containsAll(List.of("{post}", "{community}"));
            if (!sees && !viewer.name().equals("asking") && !viewer.name().equals("waiting")) {
                softly.assertThat(said(mutated(names, viewer), names, unseen))
                        .as(where)
                        .isEqualTo(said(mutated(nothing, viewer), nothing, unseen));
            }
        });
    }

    private Reply mutated(Map<String, String> names, Viewer viewer) {
        Map<String, Object> variables = new HashMap<>();
        Map.of(
                        "c", "community:{community}",
                        "p", "post:{post}",
                        "m", viewer.apart() ? "member:{founder}" : "member:none",
                        "g", "gathering:{gathering}",
                        "r", "report:{report}",
                        "i", "invitation:{invitation}",
                        "w", "member:{witness}")
                .forEach(
                        (name, template) -> variables.put(name, LeakPaths.filled(template, names)));
        return front.ask(LeakWrites.MUTATIONS, variables, viewer.headers());
    }

    @Test
    void noRefusalHoldsAWordOfWhatItIsAbout() {
        everywhere((where, viewer, names, unseen, softly) -> {
            String[] own = {"{text}", "{name}", "{handle}"};
            for (Write write : LeakWrites.WRITES) {
                if (!names(write.template(), List.of("{post}", "{community}", "{gathering}"))) {
                    continue;
                }
                Reply reply = tried(write, names, viewer);
                for (String word : own) {
                    assertThat(reply.response().body() + reply.response().headers().map())
                            .as(where + write.template())
                            .doesNotContain(names.getOrDefault(word, word));
                }
            }
        });
    }
}
