package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.LeakScene.Stands;
import app.foyer.server.web.LeakScene.Viewer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What a member takes along is their own: nothing that others wrote, said or are called. */
class ExportLeakTest extends LeakTest {
    private final HttpClient http = HttpClient.newHttpClient();

    /** All that is in the archive, unpacked. */
    private String export(String[] headers) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/v1/members/me/export");
        HttpRequest request = HttpRequest.newBuilder(address).headers(headers).build();
        byte[] archive = http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName())
                        .append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void nobodyTakesAlongWhatOthersWroteOrSaid() throws Exception {
        for (Stands stands : Stands.values()) {
            LeakScene scene = scene(stands);
            for (Viewer viewer : scene.viewers) {
                if (!viewer.isMember()) {
                    continue;
                }
                String own = LeakScene.word();
                if (viewer.inside() && !viewer.isSuspended()) {
                    front.post(scene.community, "own " + own, viewer.headers());
                }
                String archive = export(viewer.headers());
                String where = "%s, as %s".formatted(stands, viewer.name());
                assertThat(archive).as(where).contains("outbox.json", "foyer.json");
                assertThat(archive.contains("own " + own))
                        .as(where)
                        .isEqualTo(viewer.inside() && !viewer.isSuspended());
                assertThat(archive.replace(scene.about(viewer.name()), ""))
                        .as(where)
                        .doesNotContain(
                                scene.textWord, scene.nameWord, scene.handle, scene.staffWord);
            }
        }
    }

    @Test
    void whoWasPutOutTakesAlongWhatTheyWroteThereAndNotWhatItAnswered() throws Exception {
        LeakScene scene = scene(Stands.INVITATION);
        String[] member = scene.viewers.get(2).headers();
        String own = LeakScene.word();
        String reply = "{\"text\":\"own %s\"}".formatted(own);
        scene.call(member, "POST", "/v1/posts/" + scene.post + "/replies", reply);
        String ban = scene.path("/bans/" + scene.id(member));
        scene.call(scene.founder, "PUT", ban, "{\"reason\":\"loud\"}");
        assertThat(export(member))
                .contains("own " + own, "loud")
                .doesNotContain(scene.textWord, scene.nameWord);
    }
}
