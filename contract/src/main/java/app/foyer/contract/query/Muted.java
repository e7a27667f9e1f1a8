package app.foyer.contract.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a member does not care to read.
 *
 * @param id of the member or the community, or the number of the word
 * @param words the name of the member or community, or the word; null if it is not known (any more)
 * @param until when it ends; null for never
 */
public record Muted(Kind kind, String id, @Nullable String words, @Nullable Instant until) {
    /** What it can be. */
    public enum Kind {
        MEMBER,
        COMMUNITY,
        WORD
    }
}
