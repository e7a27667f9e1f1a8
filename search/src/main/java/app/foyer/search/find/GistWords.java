package app.foyer.search.find;

import app.foyer.contract.Limits;
import app.foyer.search.index.IndexField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Some words as the gist holds them.
 *
 * @param byWord each word, folded, and with it what it is looked for as: itself and its beginnings
 */
record GistWords(Map<String, List<String>> byWord) {
    /** More words than this are not looked at. */
    static final int WORDS_MAX = 64;

    /** Takes texts apart. */
    static GistWords of(List<String> texts, Analyzer analyzer) throws IOException {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String text : texts.subList(0, Math.min(texts.size(), Limits.INTERESTS_MAX))) {
            try (TokenStream stream = analyzer.tokenStream(IndexField.GIST.key(), text)) {
                add(stream, words);
            }
        }
        return new GistWords(words);
    }

    private static void add(TokenStream stream, Map<String, List<String>> words)
            throws IOException {
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
        List<String> word = new ArrayList<>();
        stream.reset();
        while (stream.incrementToken()) {
            if (step.getPositionIncrement() > 0) {
                keep(word, words);
                word = new ArrayList<>();
            }
            word.add(term.toString());
        }
        stream.end();
        keep(word, words);
    }

    /** The whole word is the longest of what it is looked for as. */
    private static void keep(List<String> tokens, Map<String, List<String>> words) {
        if (!tokens.isEmpty() && words.size() < WORDS_MAX) {
            String whole = tokens.getFirst();
            for (String token : tokens) {
                whole = token.length() > whole.length() ? token : whole;
            }
            words.put(whole, tokens.stream().distinct().toList());
        }
    }

    int count() {
        return byWord.size();
    }

    /** All that is looked for, each once. */
    List<String> tokens() {
        return byWord.values().stream().flatMap(List::stream).distinct().toList();
    }
}
