package app.foyer.server.switching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives as other networks give them. */
final class Archives {
    static final String ADA = "https://there.example/users/ada";
    static final String PUBLIC = "https://www.w3.org/ns/activitystreams#Public";

    private Archives() {}

    static String outbox(String... items) {
        return "{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"id\":\"outbox.json\","
                + "\"type\":\"OrderedCollection\",\"totalItems\":%d,\"orderedItems\":[%s]}"
                        .formatted(items.length, String.join(",", items));
    }

    /** A public note; {@code more} are further fields, each with a comma before it. */
    static String note(String id, String published, String html, String more) {
        return """
        {"id":"%1$s/%2$s/activity","type":"Create","actor":"%1$s","published":"%3$s",
         "to":["%6$s"],"cc":["%1$s/followers"],
         "object":{"id":"%1$s/%2$s","type":"Note","attributedTo":"%1$s","published":"%3$s",
          "to":["%6$s"],"cc":["%1$s/followers"],"content":"%4$s"%5$s}}\
        """
                .formatted(ADA, id, published, html, more, PUBLIC);
    }

    static String note(String id, String published, String html) {
        return note(id, published, html, "");
    }

    static String boost() {
        return "{\"type\":\"Announce\",\"actor\":\"%s\",\"object\":\"https://x.example/1\"}"
                .formatted(ADA);
    }

    static String actor(String id, String user) {
        return "{\"id\":\"%s\",\"type\":\"Person\",\"preferredUsername\":\"%s\"}"
                .formatted(id, user);
    }

    static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
