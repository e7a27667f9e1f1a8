package app.foyer.search.fit;

import app.foyer.search.index.IndexField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * A word of a text.
 *
 * @param text as the index has it
 * @param written as it was written
 */
record Token(String text, String written) {

    /** The words of a text, in their order, as a field of the index would have them. */
    static List<Token> of(String text, IndexField field, Analyzer analyzer) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field.key(), text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute at = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String written = text.substring(at.startOffset(), at.endOffset());
                tokens.add(new Token(term.toString(), written));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        return tokens;
    }
}
