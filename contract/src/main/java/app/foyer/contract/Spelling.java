package app.foyer.contract;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text, whatever their case and accents. Of scripts that are written without blanks
 * every character is a word of its own, so that a phrase is found within a run of them.
 */
public final class Spelling {
    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombining_Diacritical_Marks}+");

    private Spelling() {}

    /** In the text's order; none if there is no letter or digit in it. */
    public static List<String> wordsOf(String text) {
        String plain =
                Normalizer.normalize(
                        ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                                .replaceAll("")
                                .toLowerCase(Locale.ROOT),
                        Normalizer.Form.NFC);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        plain.codePoints()
                .forEach(point -> {
                    if (standsAlone(point) || !belongsToWord(point)) {
                        end(word, words);
                    }
                    if (standsAlone(point)) {
                        words.add(Character.toString(point));
                    } else if (belongsToWord(point)) {
                        word.appendCodePoint(point);
                    }
                });
        end(word, words);
        return List.copyOf(words);
    }

    /** Whether a text, by its words, holds a phrase, by its own; an empty one is nowhere. */
    public static boolean holds(List<String> text, List<String> phrase) {
        return !phrase.isEmpty() && Collections.indexOfSubList(text, phrase) >= 0;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean belongsToWord(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    true;
            default -> Character.isLetterOrDigit(point);
        };
    }

    private static boolean standsAlone(int point) {
        return Character.isLetter(point)
                && switch (UnicodeScript.of(point)) {
                    case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                };
    }
}
