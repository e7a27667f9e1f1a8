package app.foyer.contract;

import org.jspecify.annotations.Nullable;

/**
 * What a post says.
 *
 * @param text its words; null where they are not known
 * @param length how long it is, in characters (code points)
 */
public record Content(@Nullable String text, int length) {

    /** The words of a member. */
    public static Content of(String text) {
        return new Content(text, text.codePointCount(0, text.length()));
    }

    /** Words of which a recorded history kept the length only. */
    public static Content ofLength(int length) {
        return new Content(null, length);
    }
}
