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
    /** What stands beside a card, about. */
    private static final int BYTES_EACH = 200;

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
        ByteArrayOutputStream out = new ByteArrayOutputStream(BYTES_EACH * page.edges().size());
        List<byte[]> onIt = new ArrayList<>(page.edges().size());
        int[] places = new int[page.edges().size()];
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartArray();
            for (Page.Edge<HomeEntry> edge : page.edges()) {
                HomeEntry entry = edge.node();
                // Behind what parts it from the entry before, and its own brace.
                places[onIt.size()] = out.size() + "[{".length();
                onIt.add(cards.get(entry.card(), this::write));
                generator.writePOJO(new Beside(Why.of(entry), Folded.of(entry), edge.cursor()));
                generator.flush();
            }
            generator.writeEndArray();
        }
        return new Rendered(out.toByteArray(), onIt, places);
    }

    private byte[] write(Card card) {
        return json.writeValueAsBytes(PostView.of(card));
    }

    /** A list of entries that is written already; nobody reads the entries any more. */
    static final class Rendered extends AbstractList<Entry<HomeView>>
            implements JacksonSerializable {
        /** The list without the cards' own fields. */
        private final byte[] beside;

        private final List<byte[]> cards;

        /** Where in {@link #beside} the fields of each card belong. */
        private final int[] places;

        private final int length;

        private Rendered(byte[] beside, List<byte[]> cards, int[] places) {
            this.beside = beside;
            this.cards = cards;
            this.places = places;
            // Of each card two braces are left out, and a comma is put in.
            this.length = beside.length + cards.stream().mapToInt(card -> card.length - 1).sum();
        }

        /** In bytes. */
        int length() {
            return length;
        }

        /**
         * Writes JSON: an object's fields are those of its card, and then what stands beside it.
         */
        void writeTo(OutputStream out) throws IOException {
            int written = 0;
            for (int i = 0; i < places.length; i++) {
                out.write(beside, written, places[i] - written);
                written = places[i];
                byte[] card = cards.get(i);
                out.write(card, 1, card.length - 2);
                out.write(',');
            }
            out.write(beside, written, beside.length - written);
        }

        @Override
        public Entry<HomeView> get(int index) {
            throw new UnsupportedOperationException("it is written already");
        }

        @Override
        public int size() {
            return places.length;
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
