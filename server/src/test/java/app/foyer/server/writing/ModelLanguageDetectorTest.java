package app.foyer.server.writing;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Handle;
import app.foyer.contract.Language;
import app.foyer.contract.command.Handles;
import app.foyer.contract.id.MemberId;
import app.foyer.server.writing.Writing.Draft;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelLanguageDetectorTest {
    private static final Map<String, String> TEXTS =
            Map.of(
                    "en", "I baked a loaf of rye bread yesterday and it came out far too dense.",
                    "de", "Heute habe ich zum ersten Mal Sauerteig angesetzt und bin gespannt.",
                    "fr", "Quelqu'un connaît un bon boulanger dans le quartier ? Merci d'avance.",
                    "es", "¿Alguien sabe dónde comprar harina de centeno en la ciudad?",
                    "pl", "Wczoraj upiekłem chleb żytni i wyszedł trochę za gęsty.",
                    "ja", "昨日ライ麦パンを焼きましたが、少し固くなってしまいました。",
                    "tr", "Dün bir çavdar ekmeği yaptım ama çok yoğun oldu.");
    private final LanguageDetector detector = new ModelLanguageDetector();

    @Test
    void aSentenceTellsItsLanguage() {
        TEXTS.forEach((tag, text) -> assertThat(detector.detect(text)).as(text).hasValue(tag));
    }

    @Test
    void oneWordOrNoneTellsNothing() {
        for (String text : List.of("", " ", "yes", "ok", "lol", "12:30", "🥖🥖🥖")) {
            assertThat(detector.detect(text)).as(text).isEmpty();
        }
    }

    @Test
    void manyAtOnceAreToldTheSame() {
        assertThat(
                        IntStream.range(0, 400)
                                .parallel()
                                .mapToObj(_ -> detector.detect(TEXTS.getOrDefault("de", "")))
                                .distinct())
                .containsExactly(Optional.of("de"));
    }

    @Test
    void whatIsGivenIsNotDetectedAndLinksAreInNoLanguage() {
        Writing writing = new Writing(detector, new Nobody());
        String german = TEXTS.getOrDefault("de", "");
        assertThat(writing.content(draft(german, "nds")).language())
                .isEqualTo(new Language("nds", false));
        assertThat(writing.content(draft(german, null)).language())
                .isEqualTo(new Language("de", true));
        assertThat(
                        writing.content(
                                        draft(
                                                "https://example.org/der-die-das-und-ich-bin-ein"
                                                        + "-lied",
                                                null))
                                .language())
                .isNull();
        Writing without = new Writing(LanguageDetector.none(), new Nobody());
        assertThat(without.content(draft(german, null)).language()).isNull();
    }

    /** A network in which nobody has a handle. */
    private static final class Nobody implements Handles {
        @Override
        public Handle of(String written) {
            return new Handle("", Handle.canonical(written));
        }

        @Override
        public Optional<MemberId> holderOf(Handle handle) {
            return Optional.empty();
        }
    }

    private static Draft draft(String text, @Nullable String language) {
        return new Draft(text, null, null, language, null);
    }
}
