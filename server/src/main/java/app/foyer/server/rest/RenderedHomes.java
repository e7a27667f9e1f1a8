package app.foyer.server.rest;

import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.Page;
import app.foyer.server.rest.Answers.Entry;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Entries of pages of home as JSON: a page that is given again is not written again. */
final class RenderedHomes {
    private final JsonMapper json;

    /** By the page itself, and for as long as somebody else keeps it. */
    private final Cache<Page<HomeEntry>, Rendered> pages = Caffeine.newBuilder().weakKeys().build();

    RenderedHomes(JsonMapper json) {
        this.json = json;
    }

    List<Entry<HomeView>> of(Page<HomeEntry> page) {
        return rendered(page);
    }

    /** The same as bytes, which nobody changes. */
    byte[] bytes(Page<HomeEntry> page) {
        return rendered(page).json;
    }

    private Rendered rendered(Page<HomeEntry> page) {
        return pages.get(page, this::render);
    }

    private Rendered render(Page<HomeEntry> page) {
        List<Entry<HomeView>> entries =
                page.edges().stream()
                        .map(edge -> new Entry<>(HomeView.of(edge.node()), edge.cursor()))
                        .toList();
        return new Rendered(entries.size(), json.writeValueAsBytes(entries));
    }

    /** What was written; nobody reads the entries any more. */
    private static final class Rendered extends AbstractList<Entry<HomeView>>
            implements JacksonSerializable {
        private final int size;
        private final byte[] json;

        Rendered(int size, byte[] json) {
            this.size = size;
            this.json = json;
        }

        @Override
        public Entry<HomeView> get(int index) {
            throw new UnsupportedOperationException("it is written already");
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public void serialize(JsonGenerator generator, SerializationContext context) {
            generator.writeRawValue(new String(json, StandardCharsets.UTF_8));
        }

        @Override
        public void serializeWithType(
                JsonGenerator generator, SerializationContext context, TypeSerializer type) {
            serialize(generator, context);
        }
    }
}
