package app.foyer.server.writing;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.writing.Links.Link;
import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void placesAreInCharactersNotInUnitsOfUtf16() {
        assertThat(Links.in("🥖🥖 https://a.example/ 🥖 http://b.example/c"))
                .containsExactly(
                        new Link(3, 21, "https://a.example/"),
                        new Link(24, 42, "http://b.example/c"));
    }

    @Test
    void whatFollowsALinkInASentenceIsNoPartOfIt() {
        assertThat(Links.in("(see https://a.example/x_(y)), and https://b.example."))
                .extracting(Link::url)
                .containsExactly("https://a.example/x_(y)", "https://b.example");
    }

    @Test
    void onlyAddressesOfTheWebWithoutCredentialsAreLinks() {
        assertThat(
                        Links.in(
                                "javascript://a.example/%0aalert(1) file:///etc/passwd"
                                        + " https://me:secret@a.example/ ftp://a.example/"
                                        + " mailto:me@a.example a.example"))
                .isEmpty();
        assertThat(Links.in("")).isEmpty();
    }
}
