package app.foyer.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.journey.Foyer.Reply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From one house to another: what is taken along from the one is there in the other. */
class SwitchingJourneyTest {
    private static final String EXPORT = "/v1/members/me/export";
    private static final String POSTS = "/v1/members/me/imports/posts?community=";
    private static final int POSTS_WRITTEN = 900;

    @TempDir Path folder;

    /** What of a post is the same in both houses. */
    private record Same(String text, String at) {}

    @Test
    void whatIsTakenAlongFromOneHouseIsThereInAnother() throws Exception {
        try (Foyer old = Foyer.serve(folder.resolve("old"));
                Foyer young = Foyer.serve(folder.resolve("new"))) {
            String token = join(old, "Ada");
            List<Same> written = write(old, token, found(old, token));
            byte[] archive = old.download(EXPORT, token);

            String here = join(young, "Ada");
            String community = found(young, here);
            Reply unclaimed = young.upload(POSTS + community, here, "application/zip", archive);
            assertThat(unclaimed.text("/code")).isEqualTo("archive-not-yours");
            String address = address(unclaimed);
            young.send("PUT", "/v1/members/me/addresses/" + address, here, 0, null);
            Reply brought = young.upload(POSTS + community, here, "application/zip", archive);
            assertThat(brought.body().path("posts").asInt()).isEqualTo(POSTS_WRITTEN);
            Reply again = young.upload(POSTS + community, here, "application/zip", archive);
            assertThat(again.body().path("posts").asInt()).isZero();
            assertThat(again.body().path("already").asInt()).isEqualTo(POSTS_WRITTEN);
            young.caughtUp();
            assertThat(imported(young, here)).isEqualTo(written.reversed().subList(0, 800));

            // And on to a third, by way of the second: nothing is lost by going on.
            byte[] further = young.download(EXPORT, here);
            String bob = join(young, "Bob");
            Reply others = young.upload(POSTS + community, bob, "application/zip", further);
            assertThat(others.text("/code")).isEqualTo("archive-not-yours");
        }
    }

    private static String join(Foyer foyer, String name) throws Exception {
        String token = foyer.token(name);
        String profile = "{\"profile\":{\"name\":\"%s\"}}".formatted(name);
        assertThat(foyer.send("POST", "/v1/members", token, 0, profile).status()).isEqualTo(201);
        return token;
    }

    private static String found(Foyer foyer, String token) throws Exception {
        String bakers = "{\"name\":\"Bakers\",\"about\":\"Bread.\"}";
        String id = foyer.send("POST", "/v1/communities", token, 0, bakers).text("/id");
        String words = "{\"community\":\"%s\",\"text\":\"Welcome\"}".formatted(id);
        String welcome = foyer.send("POST", "/v1/posts", token, 0, words).text("/id");
        foyer.send("POST", "/v1/communities/" + id + "/opening", token, 0, null);
        foyer.send("DELETE", "/v1/posts/" + welcome, token, 0, null);
        return id;
    }

    /** More than a timeline holds, and more than are read at once; some edited. */
    private static List<Same> write(Foyer foyer, String token, String community) throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < POSTS_WRITTEN; i++) {
            String words =
                    "{\"community\":\"%s\",\"text\":\"Loaf %d,\\n\\n\\n  rye & <b>\"}"
                            .formatted(community, i);
            ids.add(foyer.send("POST", "/v1/posts", token, 0, words).text("/id"));
        }
        String edited = "{\"text\":\"Loaf of the end\"}";
        foyer.send("PUT", "/v1/posts/" + ids.getLast(), token, 0, edited);
        foyer.caughtUp();
        List<Same> written = new ArrayList<>();
        for (String id : ids) {
            written.add(same(foyer.get("/v1/posts/" + id, token).body()));
        }
        return written;
    }

    private static Same same(JsonNode post) {
        return new Same(post.path("text").asString(), post.path("at").asString());
    }

    private static List<Same> imported(Foyer foyer, String token) throws Exception {
        String me = foyer.get("/v1/members/me", token).text("/id");
        List<Same> all = new ArrayList<>();
        String after = "";
        while (true) {
            String path = "/v1/members/" + me + "/imported?first=100" + after;
            JsonNode page = foyer.get(path, token).body();
            page.path("items").forEach(item -> all.add(same(item)));
            if (!page.path("hasNext").asBoolean()) {
                return all;
            }
            after = "&after=" + page.path("endCursor").asString();
        }
    }

    /** The refusal says which address must be claimed. */
    private static String address(Reply refused) {
        String detail = refused.text("/detail");
        String begin = "This is the archive of ";
        return detail.substring(begin.length(), detail.indexOf(": claim"));
    }
}
