package app.foyer.server.rest;

import app.foyer.contract.query.Card;
import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.Page;
import app.foyer.server.rest.Answers.Entry;
import app.foyer.server.rest.HomeView.Folded;
import app.foyer.server.rest.HomeView.Why;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * Entries of pages of home as JSON: a page that is given again is not written again, nor is a card
 * that stands on several pages.
 */
final class RenderedHomes {
    private final JsonMapper json;

    /** By the page itself, and for as long as somebody else keeps it. */
    private final Cache<Page<HomeEntry>, Rendered> pages = Caffeine.newBuilder().weakKeys().build();

    private final Cache<Card, byte[]> cards = Caffeine.newBuilder().weakKeys().build();

    RenderedHomes(JsonMapper json) {
        this.json = json;
    }

    /** What stands beside the card's own fields. */
    private record Beside(Why why, Folded folded, String cursor) {}

    /** The entries, as they are written. */
    Rendered of(Page<HomeEntry> page) {
        return pages.get(page, this::render);
    }

    private Rendered render(Page<HomeEntry> page) {
        List<byte[]> parts = new ArrayList<>(2 * page.edges().size());
        for (Page.Edge<HomeEntry> edge : page.edges()) {
            HomeView view = HomeView.of(edge.node());
            parts.add(cards.get(edge.node().card(), _ -> json.writeValueAsBytes(view.post())));
            parts.add(json.writeValueAsBytes(new Beside(view.why(), view.folded(), edge.cursor())));
        }
        return new Rendered(parts);
    }

    /** A list of entries that is written already; nobody reads the entries any more. */
    static final class Rendered extends AbstractList<Entry<HomeView>>
            implements JacksonSerializable {
        /** By turns: a card, and what stands beside it. */
        private final List<byte[]> parts;

        private final int length;

        private Rendered(List<byte[]> parts) {
            this.parts = parts;
            this.length =
                    parts.isEmpty()
                            ? "[]".length()
                            : 1 + parts.stream().mapToInt(part -> part.length).sum();
        }

        /** In bytes. */
        int length() {
            return length;
        }

        /**
         * Writes JSON: of a card's object the closing brace is left out, and of the object beside
         * it the opening one, so that the two are one.
         */
        void writeTo(OutputStream out) throws IOException {
            out.write('[');
            for (int i = 0; i < parts.size(); i += 2) {
                if (i > 0) {
                    out.write(',');
                }
                byte[] card = parts.get(i);
                byte[] beside = parts.get(i + 1);
                out.write(card, 0, card.length - 1);
                out.write(',');
                out.write(beside, 1, beside.length - 1);
            }
            out.write(']');
        }

        @Override
        public Entry<HomeView> get(int index) {
            throw new UnsupportedOperationException("it is written already");
        }

        @Override
        public int size() {
            return parts.size() / 2;
        }

        @Override
        public void serialize(JsonGenerator generator, SerializationContext context) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(length);
            try {
                writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            generator.writeRawValue(out.toString(StandardCharsets.UTF_8));
        }

        @Override
        public void serializeWithType(
                JsonGenerator generator, SerializationContext context, TypeSerializer type) {
            serialize(generator, context);
        }
    }
}
