package app.foyer.server.switching;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void paragraphsAreALineApartAndBreaksALine() {
        assertThat(PlainText.of("<p>Hello<br/>world</p><p>And <b>you</b>?</p>"))
                .isEqualTo("Hello\nworld\n\nAnd you?");
        assertThat(PlainText.of("<ul><li>one</li><li>two</li></ul>after"))
                .isEqualTo("- one\n- two\n\nafter");
        assertThat(PlainText.of("no markup &amp; no harm")).isEqualTo("no markup & no harm");
        assertThat(PlainText.of("<p></p>")).isEmpty();
        assertThat(PlainText.of("")).isEmpty();
    }

    @Test
    void linksAsMastodonWritesThemAreWhole() {
        String content =
                "<p>See <a href=\"https://there.example/a/long/way\" rel=\"nofollow\">"
                        + "<span class=\"invisible\">https://</span>"
                        + "<span class=\"ellipsis\">there.example/a/</span>"
                        + "<span class=\"invisible\">long/way</span></a> and <span class=\"h-card\">"
                        + "<a href=\"https://there.example/@ada\">@<span>ada</span></a></span></p>";
        assertThat(PlainText.of(content))
                .isEqualTo("See https://there.example/a/long/way and @ada");
    }

    @Test
    void whatIsNoTextIsNotThere() {
        assertThat(
                        PlainText.of(
                                "<script>alert(1)</script><style>p{}</style><p>Hi<!-- x -->"
                                        + "<img src=x onerror=alert(1)></p>"))
                .isEqualTo("Hi");
        assertThat(PlainText.of("&lt;script&gt;alert(1)&lt;/script&gt;"))
                .isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void deepMarkupIsNoTrouble() {
        assertThat(PlainText.of("<b>".repeat(100_000) + "deep")).contains("deep");
    }

    @Test
    void htmlOfATextSaysTheText() {
        List<String> words = List.of("a", "<b>", "&amp;", "\n", "\n\n", "日本", "\"", "'", "x y");
        Seeds.each(
                100,
                random -> {
                    StringBuilder text = new StringBuilder("begin ");
                    for (int i = 0; i < 10; i++) {
                        String word = words.get(random.nextInt(words.size()));
                        boolean twice = word.isBlank() && text.toString().endsWith("\n");
                        text.append(twice ? "z" : word);
                    }
                    text.append("end");
                    assertThat(PlainText.of(Html.of(text.toString()))).isEqualTo(text.toString());
                });
    }
}
