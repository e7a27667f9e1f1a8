package app.foyer.server.writing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Finds the links in a text. They are shown as typed, and never followed. */
public final class Links {
    private static final LinkExtractor URLS =
            LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL)).build();
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Links() {}

    /**
     * A link in a text.
     *
     * @param start where it begins, in characters (code points)
     * @param end where it is over, likewise
     */
    public record Link(int start, int end, String url) {}

    /** The links of a text, in order; http and https only, without credentials. */
    public static List<Link> in(String text) {
        List<Link> links = new ArrayList<>();
        int units = 0;
        int characters = 0;
        for (LinkSpan span : spans(text)) {
            int start = characters + text.codePointCount(units, span.getBeginIndex());
            int end = start + text.codePointCount(span.getBeginIndex(), span.getEndIndex());
            units = span.getEndIndex();
            characters = end;
            String url = text.substring(span.getBeginIndex(), span.getEndIndex());
            if (isWeb(url)) {
                links.add(new Link(start, end, url));
            }
        }
        return links;
    }

    /** The text without its links, which are in no language. */
    static String without(String text) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (LinkSpan span : spans(text)) {
            rest.append(text, from, span.getBeginIndex());
            from = span.getEndIndex();
        }
        return rest.append(text, from, text.length()).toString();
    }

    private static Iterable<LinkSpan> spans(String text) {
        return text.contains("://") ? URLS.extractLinks(text) : List.of();
    }

    private static boolean isWeb(String url) {
        try {
            URI address = new URI(url);
            return address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
