package app.foyer.server.switching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as an outbox has it.
 *
 * @param id by which the other network names it
 * @param inReplyTo the name of what it answers; null if it answers nothing
 * @param warning what stands before the text; null if nothing does
 * @param links to what was attached
 */
record Note(
        String id,
        Instant publishedAt,
        @Nullable String inReplyTo,
        @Nullable String warning,
        String text,
        List<String> links) {
    Note {
        links = List.copyOf(links);
    }

    /** What it says: the warning first, the links last, each apart from the text. */
    String words() {
        List<String> parts = new ArrayList<>();
        if (warning != null) {
            parts.add(warning);
        }
        if (!text.isBlank()) {
            parts.add(text);
        }
        if (!links.isEmpty()) {
            parts.add(String.join("\n", links));
        }
        return String.join("\n\n", parts);
    }
}
