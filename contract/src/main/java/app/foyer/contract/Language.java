package app.foyer.contract;

import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * In which language something is written.
 *
 * @param tag a BCP 47 tag, such as {@code en} or {@code pt-BR}
 * @param detected whether a program found it out; else its author said so
 */
public record Language(String tag, boolean detected) {

    /** Whether it is a BCP 47 tag that names a language. */
    public static boolean isTag(String text) {
        try {
            return !new Locale.Builder().setLanguageTag(text).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** The language that a tag names, without script and place: {@code pt} of {@code pt-BR}. */
    public static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
