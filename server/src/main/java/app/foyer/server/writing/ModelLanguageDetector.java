package app.foyer.server.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Detects 103 languages by OpenNLP's model of letter sequences, of which the probabilities are low
 * and their ratio tells: the first language counts if it is so much likelier than the second. Very
 * short texts, and those between two languages, have none. The model (36 MB of heap) is loaded by
 * the first text; figures are in {@code docs/concepts/posts.md}.
 */
final class ModelLanguageDetector implements LanguageDetector {
    private static final String MODEL = "/langdetect-183.bin";
    private static final double LIKELIER = 1.3;

    /** What comes after so many characters tells nothing new, and costs time. */
    private static final int LOOKED_AT = 1_000;

    /** Single languages of the model for which texts are tagged with the name of their group. */
    private static final Map<String, String> GROUPED =
            Map.of("pes", "fa", "cmn", "zh", "lvs", "lv", "ekk", "et", "plt", "mg");

    private final Map<String, String> tags = tags();
    private volatile @Nullable LanguageDetectorModel model;

    @Override
    public Optional<String> detect(String text) {
        String looked = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        if (looked.isBlank()) {
            return Optional.empty();
        }
        Language[] likeliest = new LanguageDetectorME(model()).predictLanguages(looked);
        return likeliest[0].getConfidence() >= LIKELIER * likeliest[1].getConfidence()
                ? Optional.of(tag(likeliest[0].getLang()))
                : Optional.empty();
    }

    private String tag(String code) {
        return tags.getOrDefault(code, code);
    }

    private LanguageDetectorModel model() {
        LanguageDetectorModel loaded = model;
        return loaded == null ? load() : loaded;
    }

    private synchronized LanguageDetectorModel load() {
        LanguageDetectorModel loaded = model;
        if (loaded != null) {
            return loaded;
        }
        try (InputStream in = ModelLanguageDetector.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("the model of languages is not there: " + MODEL);
            }
            loaded = new LanguageDetectorModel(in);
            model = loaded;
            return loaded;
        } catch (IOException e) {
            throw new UncheckedIOException("the model of languages cannot be read", e);
        }
    }

    /** The tags of codes of three letters, where there is a shorter one. */
    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>(GROUPED);
        for (String tag : Locale.getISOLanguages()) {
            try {
                tags.put(Locale.of(tag).getISO3Language(), tag);
            } catch (MissingResourceException _) {
                // It has no code of three letters.
            }
        }
        return Map.copyOf(tags);
    }
}
