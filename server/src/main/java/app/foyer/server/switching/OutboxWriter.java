package app.foyer.server.switching;

import app.foyer.contract.Attachment;
import app.foyer.contract.Content;
import app.foyer.contract.Language;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.OwnLog.OwnPost;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes an ActivityStreams 2.0 outbox: a {@code Create} for each post, in the order of the log. A
 * post in a community that not everybody reads is addressed to that community; one for somebody's
 * followers to these.
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
        property("summary", post.content().warning());
        words(post.content());
        attached(post.content().attachments());
        mentioned(post.content().mentions());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void to(OwnPost post) {
        json.writeArrayPropertyStart("to");
        json.writeString(addressee(post));
        json.writeEndArray();
    }

    private String addressee(OwnPost post) {
        if (post.followersOf() != null) {
            return house.followers(post.followersOf());
        }
        return known.open().contain(post.community())
                ? EVERYBODY
                : house.community(post.community());
    }

    private void attached(List<Attachment> attachments) {
        if (attachments.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("attachment");
        for (Attachment attachment : attachments) {
            json.writeStartObject();
            json.writeStringProperty("type", "Document");
            json.writeStringProperty("mediaType", attachment.type());
            json.writeStringProperty("url", attachment.url());
            property("name", attachment.alt());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void mentioned(List<MemberId> members) {
        if (members.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("tag");
        for (MemberId member : members) {
            json.writeStartObject();
            json.writeStringProperty("type", "Mention");
            json.writeStringProperty("href", house.actor(member));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** As HTML, which is what others read; and as it was typed. */
    private void words(Content content) {
        String text = content.text();
        if (text == null) {
            return;
        }
        json.writeStringProperty("content", Html.of(text));
        Language language = content.language();
        if (language != null && !language.detected()) {
            json.writeObjectPropertyStart("contentMap");
            json.writeStringProperty(language.tag(), Html.of(text));
            json.writeEndObject();
        }
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
