package app.foyer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {
    private static boolean holds(String text, String phrase) {
        return Spelling.holds(Spelling.wordsOf(text), Spelling.wordsOf(phrase));
    }

    @Test
    void wordsAreFoundWholeWhateverTheirCaseAndAccents() {
        assertThat(holds("The CAFÉ, again!", "cafe")).isTrue();
        assertThat(holds("Cafe\u0301s", "café")).isFalse();
        assertThat(holds("An elefant", "ele")).isFalse();
        assertThat(holds("Ünder-the garden", "under the")).isTrue();
        assertThat(holds("the under", "under the")).isFalse();
    }

    @Test
    void ofScriptsWithoutBlanksAPhraseIsFoundWithinARun() {
        assertThat(holds("今日は日本語を話す", "日本")).isTrue();
        assertThat(holds("今日は本を読む", "日本")).isFalse();
    }

    @Test
    void whatHoldsNoWordIsNowhere() {
        assertThat(Spelling.wordsOf(" … !?")).isEmpty();
        assertThat(holds("anything", "!?")).isFalse();
    }

    @Test
    void vowelSignsAreNotAccents() {
        assertThat(holds("की", "का")).isFalse();
    }
}
