package app.foyer.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member gives with the text of a post.
 *
 * @param warning what readers are told before they see the rest; null for none
 * @param language in which it is written; null if that is not known
 */
public record Additions(
        @Nullable String warning, List<Attachment> attachments, @Nullable Language language) {
    public Additions {
        attachments = List.copyOf(attachments);
    }

    /** The additions; null where there are none. */
    public static @Nullable Additions of(
            @Nullable String warning, List<Attachment> attachments, @Nullable Language language) {
        return warning == null && attachments.isEmpty() && language == null
                ? null
                : new Additions(warning, attachments, language);
    }
}
