package app.foyer.server.graphql;

import app.foyer.contract.query.Card;
import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.Page;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages of home as they were answered, and cards on them, as far as something is asked of them:
 * neither is written again for as long as it is kept. A card is there once for all pages.
 */
final class WrittenHomes {
    private static final long CARDS_BYTES_MAX = Runtime.getRuntime().maxMemory() / 32;
    private static final long PAGES_BYTES_MAX = Runtime.getRuntime().maxMemory() / 12;

    private final JsonMapper json;
    private final Variants<Card, Selection, byte[]> cards =
            new Variants<>(CARDS_BYTES_MAX, card -> card.length);
    private final Variants<Page<HomeEntry>, HomeShape, Written> pages =
            new Variants<>(PAGES_BYTES_MAX, Written::ownBytes);

    WrittenHomes(JsonMapper json) {
        this.json = json;
    }

    /**
     * The data of an answer, in pieces: those in even places are the page's own, and between them
     * are its cards.
     */
    record Written(List<byte[]> pieces) {
        Written {
            pieces = List.copyOf(pieces);
        }

        int length() {
            int length = 0;
            for (byte[] piece : pieces) {
                length += piece.length;
            }
            return length;
        }

        private int ownBytes() {
            int bytes = 0;
            for (int i = 0; i < pieces.size(); i += 2) {
                bytes += pieces.get(i).length;
            }
            return bytes;
        }

        byte[] whole() {
            ByteArrayOutputStream whole = new ByteArrayOutputStream(length());
            pieces.forEach(whole::writeBytes);
            return whole.toByteArray();
        }
    }

    /**
     * A page, as a question is answered from it.
     *
     * @throws Selection.NotPlain if something on the page is not what the schema says
     */
    Written of(Page<HomeEntry> page, HomeShape shape) {
        return pages.of(page, shape, this::write);
    }

    private Written write(Page<HomeEntry> page, HomeShape shape) {
        List<byte[]> pieces = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.createGenerator(out)) {
            shape.write(
                    page,
                    generator,
                    (card, selection) -> {
                        // Here it belongs, and is put in later.
                        generator.writeRawValue("");
                        generator.flush();
                        pieces.add(out.toByteArray());
                        out.reset();
                        pieces.add(cards.of(card, selection, this::write));
                    });
        }
        pieces.add(out.toByteArray());
        return new Written(pieces);
    }

    private byte[] write(Card card, Selection selection) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.createGenerator(out)) {
            selection.write(Post.of(card), generator);
        }
        return out.toByteArray();
    }
}
