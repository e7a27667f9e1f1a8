package app.foyer.server.switching;

import app.foyer.contract.query.OwnLog.OwnPost;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes an ActivityStreams 2.0 outbox: a {@code Create} for each post, in the order of the log. A
 * post in a community that not everybody reads is addressed to that community.
 */
final class OutboxWriter implements AutoCloseable {
    static final String CONTEXT = "https://www.w3.org/ns/activitystreams";
    private static final String EVERYBODY = CONTEXT + "#Public";

    private final Known known;
    private final HouseAddress house;
    private final String actor;
    private final JsonGenerator json;
    private long posts;

    OutboxWriter(Known known, HouseAddress house, OutputStream out) {
        this.known = known;
        this.house = house;
        this.actor = house.actor(known.member().member());
        this.json = Json.MAPPER.createGenerator(out);
        json.writeStartObject();
        json.writeStringProperty("@context", CONTEXT);
        json.writeStringProperty("id", "outbox.json");
        json.writeStringProperty("type", "OrderedCollection");
        json.writeArrayPropertyStart("orderedItems");
    }

    void post(OwnPost post) {
        posts++;
        String id = house.post(post.post());
        json.writeStartObject();
        json.writeStringProperty("id", id + "/activity");
        json.writeStringProperty("type", "Create");
        json.writeStringProperty("actor", actor);
        property("published", post.at());
        to(post);
        json.writeObjectPropertyStart("object");
        json.writeStringProperty("id", id);
        json.writeStringProperty("type", "Note");
        json.writeStringProperty("attributedTo", actor);
        property("published", post.at());
        property("updated", post.editedAt());
        property("inReplyTo", post.parent() == null ? null : house.post(post.parent()));
        json.writeStringProperty("context", house.post(post.thread()));
        json.writeStringProperty("audience", house.community(post.community()));
        to(post);
        words(post.content().text());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void to(OwnPost post) {
        json.writeArrayPropertyStart("to");
        json.writeString(
                known.open().contain(post.community())
                        ? EVERYBODY
                        : house.community(post.community()));
        json.writeEndArray();
    }

    /** As HTML, which is what others read; and as it was typed. */
    private void words(@Nullable String text) {
        if (text == null) {
            return;
        }
        json.writeStringProperty("content", Html.of(text));
        json.writeObjectPropertyStart("source");
        json.writeStringProperty("content", text);
        json.writeStringProperty("mediaType", "text/plain");
        json.writeEndObject();
    }

    private void property(String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeNumberProperty("totalItems", posts);
        json.writeEndObject();
        json.close();
    }
}
