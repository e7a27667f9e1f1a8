package app.foyer.server.switching;

import app.foyer.server.error.FrontCode;
import app.foyer.server.error.FrontRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Reads an ActivityStreams 2.0 outbox: an {@code OrderedCollection} whose {@code orderedItems} are
 * activities, one after the other. Only what is taken is kept.
 */
final class OutboxReader {
    private static final String ITEMS = "orderedItems";

    private OutboxReader() {}

    /**
     * Reads it to its end.
     *
     * @throws FrontRefused {@code archive-malformed}, {@code archive-not-utf8}, {@code
     *     archive-too-large}, {@code archive-several-actors}
     */
    static Outbox read(InputStream in) throws IOException {
        NoteCollector notes = new NoteCollector();
        try (Reader text = Utf8.reader(new Bounded(in, SwitchingLimits.OUTBOX_BYTES_MAX));
                JsonParser parser = Json.MAPPER.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT || !items(parser, notes)) {
                throw malformed("An outbox is an object with a list of " + ITEMS + ".");
            }
            if (parser.nextToken() != null) {
                throw malformed("There is more after the outbox.");
            }
        } catch (JacksonException e) {
            throw unreadable(e);
        } catch (CharacterCodingException e) {
            throw new FrontRefused(FrontCode.ARCHIVE_NOT_UTF8);
        }
        return notes.outbox();
    }

    /** Hands over the items; false if there is no list of them. */
    private static boolean items(JsonParser parser, NoteCollector notes) {
        boolean found = false;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(ITEMS)) {
                found = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    notes.take(Json.tree(parser));
                }
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    static FrontRefused malformed(String detail) {
        return new FrontRefused(FrontCode.ARCHIVE_MALFORMED, detail);
    }

    /** What of a file it is that cannot be read as JSON. */
    static FrontRefused unreadable(JacksonException e) {
        if (e.getCause() instanceof CharacterCodingException) {
            return new FrontRefused(FrontCode.ARCHIVE_NOT_UTF8);
        }
        if (e instanceof StreamConstraintsException) {
            return new FrontRefused(
                    FrontCode.ARCHIVE_TOO_LARGE, "A value is too long, or nested too deep.");
        }
        var at = e.getLocation();
        return malformed(
                at == null
                        ? FrontCode.ARCHIVE_MALFORMED.sentence()
                        : "This is not well-formed JSON: line %d, column %d."
                                .formatted(at.getLineNr(), at.getColumnNr()));
    }
}
