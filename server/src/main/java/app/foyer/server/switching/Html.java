package app.foyer.server.switching;

import org.springframework.web.util.HtmlUtils;

/** Plain text as HTML: {@link PlainText} the other way. */
final class Html {
    private Html() {}

    static String of(String text) {
        String escaped = HtmlUtils.htmlEscape(text, "UTF-8");
        return "<p>"
                + escaped.replace("\r\n", "\n").replace("\n\n", "</p><p>").replace("\n", "<br>")
                + "</p>";
    }
}
