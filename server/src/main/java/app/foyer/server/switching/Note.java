package app.foyer.server.switching;

import app.foyer.contract.Attachment;
import app.foyer.contract.Limits;
import app.foyer.server.writing.Writing.Draft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as an outbox has it.
 *
 * @param id by which the other network names it
 * @param inReplyTo the name of what it answers; null if it answers nothing
 * @param warning what readers are told before they see the text; null for nothing
 * @param language a BCP 47 tag; null if it says none
 * @param attachments that can be attachments here, in their order
 * @param links to what else was attached
 */
record Note(
        String id,
        Instant publishedAt,
        @Nullable String inReplyTo,
        @Nullable String warning,
        String text,
        @Nullable String language,
        List<Attachment> attachments,
        List<String> links) {
    Note {
        attachments = List.copyOf(attachments);
        links = List.copyOf(links);
    }

    /** What is brought along. What has no room of its own stands in the text. */
    Draft draft() {
        List<Attachment> kept =
                attachments.subList(0, Math.min(attachments.size(), Limits.ATTACHMENTS_MAX));
        return new Draft(words(), hasRoom(warning) ? warning : null, kept, language, null);
    }

    /**
     * A warning that is too long for one comes first, links come last, each apart from the text.
     */
    private String words() {
        List<String> parts = new ArrayList<>();
        if (warning != null && !hasRoom(warning)) {
            parts.add(warning);
        }
        if (!text.isBlank()) {
            parts.add(text);
        }
        List<String> linked = new ArrayList<>(links);
        attachments.stream()
                .skip(Limits.ATTACHMENTS_MAX)
                .forEach(each -> linked.add(described(each.url(), each.alt())));
        if (!linked.isEmpty()) {
            parts.add(String.join("\n", linked));
        }
        return String.join("\n\n", parts);
    }

    private static boolean hasRoom(@Nullable String warning) {
        return warning != null
                && warning.codePointCount(0, warning.length()) <= Limits.WARNING_LENGTH_MAX;
    }

    /** A link, after what it leads to. */
    static String described(String url, @Nullable String name) {
        return name == null || name.isBlank() ? url : name.strip() + ": " + url;
    }
}
