package app.foyer.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Words planted wherever somebody can leave any, looked for in every file of every store: before,
 * after they are forgotten, and in a copy that was restored from before.
 */
class ForgettingJourneyTest {
    /** Short, and each of other letters, so that no file's compression divides or joins them. */
    private static final List<String> CANARIES =
            List.of(
                    "qzname",
                    "wxinterest",
                    "kvplace",
                    "jqhandle",
                    "zkpost",
                    "xvwarning",
                    "vqalt",
                    "kjurl",
                    "qxreply",
                    "zvbefore",
                    "wqmuted",
                    "jzasking",
                    "xkreport",
                    "vzgathering",
                    "kqaddress",
                    "zjsubject",
                    "qvfollowers");

    @TempDir Path folder;

    @Test
    void whoeverIsForgottenIsInNoFileOfAnyStoreAndInNoneOfARestoredCopy() throws Exception {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("backup");
        String reply;
        try (Foyer foyer = Foyer.serve(data)) {
            String ben = foyer.token(CANARIES.get(15));
            reply = plant(foyer, ben);
            foyer.caughtUp();
            foyer.await("in Redis' file", () -> found(data.resolve("redis")).size() >= 14);
            foyer.await("in the index", () -> !found(data.resolve("index")).isEmpty());
            Foyer.run(data, "backup", "--data", "" + data, "--to", "" + backup);
            send(foyer, ben, "POST", "/v1/members/me/forgetting", "{'confirm':'forget me'}");
            foyer.await("in no file", () -> found(data).isEmpty());
            assertThat(foyer.get("/v1/posts/" + reply, null).text("/text")).isEqualTo("I do, too");
        }
        assertThat(found(data)).isEmpty();
        assertThat(found(backup)).isEmpty();

        Path elsewhere = folder.resolve("elsewhere");
        restore(backup, elsewhere, data);
        try (Foyer restored = Foyer.serve(elsewhere)) {
            restored.caughtUp();
            restored.await("in no file", () -> found(elsewhere).isEmpty());
            Foyer.Reply found = restored.get("/v1/search/posts?q=" + CANARIES.get(4), null);
            assertThat(found.status()).isEqualTo(200);
            assertThat(found.body().at("/items")).isEmpty();
            assertThat(restored.get("/v1/posts/" + reply, null).text("/text"))
                    .isEqualTo("I do, too");
            assertThat(Foyer.run(elsewhere, "verify", "--data", "" + elsewhere))
                    .contains(" keys, 0 differences");
        }
        assertThat(found(elsewhere)).isEmpty();
    }

    /** Everything that somebody can say; answers the id of what another replied. */
    private static String plant(Foyer foyer, String ben) throws Exception {
        String ada = foyer.token("ada");
        String adas =
                send(foyer, ada, "POST", "/v1/members", "{'profile':{'name':'Ada'}}").text("/id");
        send(
                foyer,
                ben,
                "POST",
                "/v1/members",
                "{'profile':{'name':'qzname','interests':['wxinterest'],'place':'kvplace'}}");
        send(foyer, ben, "PUT", "/v1/members/me/handle", "{'handle':'jqhandle'}");
        send(foyer, ben, "PUT", "/v1/members/" + adas + "/follow", null);
        send(foyer, ben, "PUT", "/v1/members/me/mutes/words", "{'word':'wqmuted'}");
        String open = community(foyer, ada, "Bakers");
        String gated = community(foyer, ada, "Millers");
        send(foyer, ada, "PUT", "/v1/communities/" + gated + "/door", "{'door':'gated'}");
        send(foyer, ben, "POST", "/v1/communities/" + gated + "/asking", "{'words':'jzasking'}");
        send(foyer, ben, "PUT", "/v1/communities/" + open + "/membership", null);
        String post =
                post(
                        foyer,
                        ben,
                        open,
                        "'text':'I like zvbefore','warning':'xvwarning','attachments':[{'url':"
                                + "'https://example.org/kjurl','type':'image/png','alt':'vqalt'}]");
        send(
                foyer,
                ben,
                "PUT",
                "/v1/posts/" + post,
                "{'text':'I like zkpost','warning':'xvwarning','attachments':[{'url':"
                        + "'https://example.org/kjurl','type':'image/png','alt':'vqalt'}]}");
        String reply = reply(foyer, ada, post, "I do, too");
        reply(foyer, ben, reply, "qxreply");
        post(foyer, ben, open, "'text':'qvfollowers','audience':'followers'");
        send(
                foyer,
                ben,
                "POST",
                "/v1/reports",
                "{'about':'post:"
                        + reply
                        + "','kind':'spam','words':'xkreport','toOperators':true}");
        String bens = foyer.get("/v1/members/me", ben).text("/id");
        String role = "/v1/communities/" + open + "/members/" + bens + "/role";
        send(foyer, ada, "PUT", role, "{'role':'moderator'}");
        send(
                foyer,
                ben,
                "POST",
                "/v1/communities/" + open + "/gatherings",
                "{'title':'vzgathering','start':'"
                        + Instant.now().plus(Duration.ofDays(30))
                        + "','zone':'Europe/Berlin',"
                        + "'minutes':60,'place':'A mill','address':'kqaddress'}");
        return reply;
    }

    private static String community(Foyer foyer, String token, String name) throws Exception {
        String id =
                send(foyer, token, "POST", "/v1/communities", "{'name':'" + name + "'}")
                        .text("/id");
        send(foyer, token, "POST", "/v1/communities/" + id + "/opening", null);
        return id;
    }

    private static String post(Foyer foyer, String token, String community, String fields)
            throws Exception {
        String body = "{'community':'" + community + "'," + fields + "}";
        return send(foyer, token, "POST", "/v1/posts", body).text("/id");
    }

    private static String reply(Foyer foyer, String token, String parent, String text)
            throws Exception {
        String path = "/v1/posts/" + parent + "/replies";
        return send(foyer, token, "POST", path, "{'text':'" + text + "'}").text("/id");
    }

    private static Foyer.Reply send(
            Foyer foyer, String token, String method, String path, @Nullable String body)
            throws Exception {
        Foyer.Reply reply =
                foyer.send(method, path, token, 0, body == null ? null : body.replace('\'', '"'));
        assertThat(reply.status()).as("%s %s: %s", method, path, reply.body()).isLessThan(300);
        foyer.caughtUp();
        return reply;
    }

    private static void restore(Path backup, Path to, Path from) throws Exception {
        assertThat(
                        Foyer.run(
                                to,
                                "restore",
                                "--from",
                                "" + backup,
                                "--data",
                                "" + to,
                                "--master-keys",
                                "" + from.resolve("master.keys"),
                                "--forgotten",
                                "" + from.resolve("forgotten.list")))
                .contains("restored the log up to position");
    }

    /** Which canaries stand in which files, each as the path and the word. */
    private static Set<String> found(Path under) {
        Set<String> found = new TreeSet<>();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walked = Files.walk(under)) {
            walked.filter(Files::isRegularFile).forEach(files::add);
            for (Path file : files) {
                String bytes = read(file);
                CANARIES.stream()
                        .filter(bytes::contains)
                        .forEach(word -> found.add(under.relativize(file) + ": " + word));
            }
        } catch (NoSuchFileException e) {
            return found(under);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        }
    }
}
