package app.foyer.search.fit;

import app.foyer.search.index.IndexField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.BytesRef;

/**
 * What to look for on account of some interests: their rarest words, and the rarest parts of those.
 *
 * @param words as they were written, by their number
 */
record Clues(List<String> words, List<Clue> list) {

    static Clues of(List<String> interests, Analyzer analyzer, Vocabulary vocabulary)
            throws IOException {
        Map<String, String> written = new LinkedHashMap<>();
        for (String interest : interests) {
            for (Token token : Token.of(cut(interest), IndexField.TEXT, analyzer)) {
                if (written.size() < FitLimits.WORDS_LOOKED_UP_MAX) {
                    written.putIfAbsent(token.text(), token.written());
                }
            }
        }
        List<Clue> words = new ArrayList<>();
        Map<String, List<Integer>> parts = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (String word :
                rarest(written.keySet(), Clue.Kind.WORD, vocabulary, FitLimits.WORDS_MAX)) {
            int number = names.size();
            names.add(written.getOrDefault(word, word));
            words.add(new Clue(Clue.Kind.WORD, word, List.of(number)));
            for (Token part : Token.of(word, IndexField.TEXT_PARTS, analyzer)) {
                parts.computeIfAbsent(part.text(), _ -> new ArrayList<>()).add(number);
            }
        }
        for (String part :
                rarest(parts.keySet(), Clue.Kind.PART, vocabulary, FitLimits.PARTS_MAX)) {
            words.add(new Clue(Clue.Kind.PART, part, parts.getOrDefault(part, List.of())));
        }
        return new Clues(names, words);
    }

    private static String cut(String interest) {
        return interest.length() <= FitLimits.INTEREST_LENGTH_MAX
                ? interest
                : interest.substring(0, FitLimits.INTEREST_LENGTH_MAX);
    }

    /**
     * The rarest of those that are used at all; then, while there is room, those that are not: a
     * word that nobody has used may have parts that somebody has.
     */
    private static List<String> rarest(
            Collection<String> texts, Clue.Kind kind, Vocabulary vocabulary, int max)
            throws IOException {
        if (texts.size() <= max) {
            return List.copyOf(texts);
        }
        Map<String, Integer> frequencies = new LinkedHashMap<>();
        for (String text : texts) {
            frequencies.put(text, frequency(text, kind, vocabulary));
        }
        return frequencies.entrySet().stream()
                .sorted(Comparator.comparingInt(Clues::unusedLast))
                .limit(max)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int unusedLast(Map.Entry<String, Integer> frequency) {
        return frequency.getValue() == 0 ? Integer.MAX_VALUE : frequency.getValue();
    }

    private static int frequency(String text, Clue.Kind kind, Vocabulary vocabulary)
            throws IOException {
        BytesRef word = new BytesRef(text);
        int frequency = vocabulary.frequency(kind.posts(), word);
        for (IndexField own : kind.own()) {
            frequency += vocabulary.frequency(own, word);
        }
        return frequency;
    }
}
