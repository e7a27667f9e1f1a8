package app.foyer.contract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The recommendation that brought a member into a community.
 *
 * @param rank its place in the list, 1 to {@link Limits#RECOMMENDATIONS_MAX}
 * @param reason the code of its first reason
 */
public record Via(int rank, String reason) {
    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d?)\\.([a-z]{1,20})");

    /** Reads what {@link #toString()} writes; refuses anything else. */
    public static Via of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return Optional.of(matcher)
                .filter(Matcher::matches)
                .map(parts -> new Via(Integer.parseInt(parts.group(1)), parts.group(2)))
                .filter(via -> via.rank() <= Limits.RECOMMENDATIONS_MAX)
                .orElseThrow(() -> new Refused(Refusal.VIA_INVALID));
    }

    /** {@code <rank>.<reason>}, as recommendations carry it and as it is handed back. */
    @Override
    public String toString() {
        return rank + "." + reason;
    }
}
