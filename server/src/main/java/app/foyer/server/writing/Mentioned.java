package app.foyer.server.writing;

import app.foyer.contract.Limits;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the handles in a text: {@code @} and a handle, at the beginning or after no letter. */
final class Mentioned {
    private static final Pattern HANDLE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}@_./])@([A-Za-z0-9]+(?:_[A-Za-z0-9]+)*)(?![\\p{L}@])");

    private Mentioned() {}

    /** The handles of a text without its links, as they are compared, each once, in order. */
    static List<String> in(String text) {
        Set<String> handles = new LinkedHashSet<>();
        Matcher found = HANDLE.matcher(Links.without(text));
        while (found.find() && handles.size() < Limits.MENTIONS_MAX) {
            String handle = found.group(1);
            if (handle.length() >= Limits.HANDLE_LENGTH_MIN
                    && handle.length() <= Limits.HANDLE_LENGTH_MAX) {
                handles.add(handle.toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(handles);
    }
}
