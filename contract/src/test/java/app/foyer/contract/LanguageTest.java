package app.foyer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void scriptAndPlaceMakeNoOtherLanguage() {
        for (String tag : List.of("pt", "pt-BR", "PT-br", "pt-Latn-PT")) {
            assertThat(Language.primary(tag)).as(tag).isEqualTo("pt");
        }
    }

    @Test
    void languagesThatAreReadAsOneAreOne() {
        for (String tag : List.of("no", "nb", "nn", "nb-NO", "nn-NO", "no-NO")) {
            assertThat(Language.primary(tag)).as(tag).isEqualTo("no");
        }
        for (String tag : List.of("fil", "tl", "tl-PH", "fil-PH")) {
            assertThat(Language.primary(tag)).as(tag).isEqualTo("fil");
        }
    }

    @Test
    void neighboursStayTwo() {
        assertThat(Language.primary("da")).isEqualTo("da");
        assertThat(Language.primary("sv")).isEqualTo("sv");
    }

    @Test
    void whatNamesNoLanguageIsEmpty() {
        assertThat(Language.primary("")).isEmpty();
        assertThat(Language.primary("no language")).isEmpty();
    }
}
