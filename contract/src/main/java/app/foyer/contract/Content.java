package app.foyer.contract;

import app.foyer.contract.id.MemberId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a post says.
 *
 * @param text its words, which are empty where attachments say all; null where they are not known
 * @param length how long it is, in characters (code points)
 * @param additions what is given with the text; null for nothing
 * @param mentions the members whom its author names
 */
public record Content(
        @Nullable String text, int length, @Nullable Additions additions, List<MemberId> mentions) {
    public Content {
        mentions = List.copyOf(mentions);
    }

    /** Nothing but words. */
    public Content(@Nullable String text, int length) {
        this(text, length, null, List.of());
    }

    /** The words of a member. */
    public static Content of(String text) {
        return of(text, null, List.of());
    }

    /** All that a member gives. */
    public static Content of(String text, @Nullable Additions additions, List<MemberId> mentions) {
        return new Content(text, text.codePointCount(0, text.length()), additions, mentions);
    }

    /** Words of which a recorded history kept the length only. */
    public static Content ofLength(int length) {
        return new Content(null, length);
    }

    public List<Attachment> attachments() {
        return additions == null ? List.of() : additions.attachments();
    }

    public @Nullable String warning() {
        return additions == null ? null : additions.warning();
    }

    public @Nullable Language language() {
        return additions == null ? null : additions.language();
    }
}
