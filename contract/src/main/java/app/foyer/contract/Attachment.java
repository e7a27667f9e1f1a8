package app.foyer.contract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that is shown with a post. It stays where it is: Foyer keeps its address, and never
 * fetches it.
 *
 * @param url where it is, by https
 * @param type its media type, such as {@code image/png}
 * @param alt what it shows, for who cannot see it; null if nobody said
 */
public record Attachment(String url, String type, @Nullable String alt) {
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("(?<family>[a-z]+)/[a-z0-9][a-z0-9!#$&^_.+-]*");
    private static final Set<String> FAMILIES = Set.of("image", "video", "audio");
    private static final Set<String> OTHER_TYPES = Set.of("text/html", "application/pdf");

    /** Whether its media type is one that is shown. */
    public boolean hasShownType() {
        var parts = MEDIA_TYPE.matcher(type);
        return type.length() <= Limits.MEDIA_TYPE_LENGTH_MAX
                && parts.matches()
                && (FAMILIES.contains(parts.group("family")) || OTHER_TYPES.contains(type));
    }

    /** Whether it is at an https address with a host and without credentials. */
    public boolean hasAddress() {
        if (url.length() > Limits.URL_LENGTH_MAX) {
            return false;
        }
        try {
            URI address = new URI(url);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether what is said of it is not too long. */
    public boolean hasFittingAlt() {
        return alt == null || alt.codePointCount(0, alt.length()) <= Limits.ALT_LENGTH_MAX;
    }
}
