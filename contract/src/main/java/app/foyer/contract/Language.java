package app.foyer.contract;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;

/**
 * In which language something is written.
 *
 * @param tag a BCP 47 tag, such as {@code en} or {@code pt-BR}
 * @param detected whether a program found it out; else its author said so
 */
public record Language(String tag, boolean detected) {
    /**
     * Languages that are read as one, by the one that stands for them. Who reads Norwegian reads
     * Bokmål and Nynorsk, which members mostly call {@code no} while detection tells the two apart;
     * Filipino is Tagalog by the name that its speakers give it.
     */
    private static final Map<String, String> READ_AS = Map.of("nb", "no", "nn", "no", "tl", "fil");

    /** Whether it is a BCP 47 tag that names a language. */
    public static boolean isTag(String text) {
        try {
            return !new Locale.Builder().setLanguageTag(text).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /**
     * By what languages are compared: the one that a tag names, without script and place, {@code
     * pt} of {@code pt-BR}; and one for all that are read as one, {@code no} of {@code nb} and
     * {@code nn}, {@code fil} of {@code tl}.
     *
     * @return empty if the tag names no language
     */
    public static String primary(String tag) {
        String named = Locale.forLanguageTag(tag).getLanguage();
        return READ_AS.getOrDefault(named, named);
    }
}
