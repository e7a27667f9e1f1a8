package app.foyer.search.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;

/**
 * Words as Unicode sees them, in every language at once: text is cut at the word boundaries of UAX
 * 29 (Chinese, Japanese, Thai and others, which write no spaces, by dictionary), then folded by UTR
 * 30, which takes away case, accents and width.
 *
 * <p>No stemming and no stop words: nothing says in which language a post is written, a wrong
 * stemmer loses more than a right one finds, and a searcher can ask for {@code word*}. The gist
 * holds the beginnings of words beside them, which finds most of what a stemmer of any language
 * would.
 */
final class WordAnalyzer extends Analyzer {
    private static final int BEGINNING_LENGTH_MIN = 4;
    private static final int BEGINNING_LENGTH_MAX = 6;

    WordAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new ICUTokenizer();
        TokenStream folded = new ICUFoldingFilter(words);
        return new TokenStreamComponents(
                words,
                fieldName.equals(IndexField.GIST.key())
                        ? new EdgeNGramTokenFilter(
                                folded, BEGINNING_LENGTH_MIN, BEGINNING_LENGTH_MAX, true)
                        : folded);
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
        return new ICUFoldingFilter(in);
    }
}
