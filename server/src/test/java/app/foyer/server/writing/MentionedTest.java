package app.foyer.server.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MentionedTest {
    @Test
    void handlesAreFoundWhereAPersonWouldSeeThem() {
        assertThat(Mentioned.in("@ada, (@Ben_2) and @ada again; so says @cleo."))
                .containsExactly("ada", "ben_2", "cleo");
    }

    @Test
    void whatIsPartOfAnAddressALinkOrAWordIsNone() {
        assertThat(Mentioned.in("ada@example.org @ada@example.org https://example.org/@ada a@b @x"))
                .isEmpty();
    }

    @Test
    void thereAreTenAtMost() {
        String many =
                IntStream.range(100, 200).mapToObj(i -> "@m" + i).collect(Collectors.joining(" "));
        assertThat(Mentioned.in(many)).hasSize(10).startsWith("m100");
    }
}
