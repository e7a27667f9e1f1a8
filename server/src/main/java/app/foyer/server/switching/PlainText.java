package app.foyer.server.switching;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What an HTML fragment says, without its markup: paragraphs are a line apart, breaks a line. */
final class PlainText {
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "div", "blockquote", "pre", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> SILENT = Set.of("script", "style", "template");

    private PlainText() {}

    static String of(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select(String.join(",", SILENT)).remove();
        Writer writer = new Writer();
        body.traverse(writer);
        return writer.text();
    }

    private static final class Writer implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private int breaks;

        @Override
        public void head(Node node, int depth) {
            switch (node) {
                case TextNode words -> write(words);
                case Element element when PARAGRAPHS.contains(element.normalName()) -> apart(2);
                case Element element when element.nameIs("li") -> {
                    apart(1);
                    append("- ");
                }
                case Element element when element.nameIs("br") -> breaks++;
                default -> {}
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && PARAGRAPHS.contains(element.normalName())) {
                apart(2);
            }
        }

        private void write(TextNode words) {
            Element parent = words.parent();
            boolean kept = parent != null && isPreformatted(parent);
            String written = kept ? words.getWholeText() : words.text();
            boolean atLineStart = text.isEmpty() || breaks > 0;
            String said = atLineStart && !kept ? written.stripLeading() : written;
            if (!said.isEmpty()) {
                append(said);
            }
        }

        private static boolean isPreformatted(Element element) {
            return element.nameIs("pre") || element.closest("pre") != null;
        }

        private void apart(int lines) {
            breaks = Math.max(breaks, lines);
        }

        private void append(String words) {
            if (!text.isEmpty()) {
                text.append("\n".repeat(breaks));
            }
            breaks = 0;
            text.append(words);
        }

        String text() {
            return text.toString().strip();
        }
    }
}
