package app.foyer.contract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name that one member of the network has at a time, and by which they are found.
 *
 * @param id a keyed hash of {@code text}, as hexadecimal digits
 * @param text small letters of a to z, digits and single underscores between them, {@link
 *     Limits#HANDLE_LENGTH_MIN} to {@link Limits#HANDLE_LENGTH_MAX} of them
 */
public record Handle(String id, String text) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:_[a-z0-9]+)*");

    /** They would be taken for the house itself. */
    private static final Set<String> RESERVED =
            Set.of(
                    "admin",
                    "administrator",
                    "anonymous",
                    "everyone",
                    "foyer",
                    "help",
                    "mod",
                    "moderator",
                    "operator",
                    "root",
                    "security",
                    "staff",
                    "support",
                    "system");

    /**
     * A handle as it is compared, however it was written: with or without {@code @}, in any case.
     *
     * @throws Refused {@code handle-invalid}
     */
    public static String canonical(String written) {
        String bare = written.strip();
        String text = (bare.startsWith("@") ? bare.substring(1) : bare).toLowerCase(Locale.ROOT);
        if (text.length() < Limits.HANDLE_LENGTH_MIN
                || text.length() > Limits.HANDLE_LENGTH_MAX
                || !FORM.matcher(text).matches()
                || RESERVED.contains(text)) {
            throw new Refused(Refusal.HANDLE_INVALID);
        }
        return text;
    }
}
