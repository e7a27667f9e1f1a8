package app.foyer.search.index;

import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;

/**
 * Words as Unicode sees them, in every language at once: text is cut at the word boundaries of UAX
 * 29 (Chinese, Japanese, Thai and others, which write no spaces, by dictionary), then folded by UTR
 * 30, which takes away case, accents and width.
 *
 * <p>No stemming and no stop words: nothing says in which language a post is written, a wrong
 * stemmer loses more than a right one finds, and a searcher can ask for {@code word*}. Where words
 * are compared and not looked for, their {@link WordParts} make up for it.
 */
final class WordAnalyzer extends Analyzer {
    private static final Set<String> PARTED =
            Set.of(IndexField.TEXT_PARTS.key(), IndexField.NAME_PARTS.key());

    WordAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new ICUTokenizer();
        TokenStream folded = new ICUFoldingFilter(words);
        return new TokenStreamComponents(
                words, PARTED.contains(fieldName) ? new WordParts(folded) : folded);
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
        return new ICUFoldingFilter(in);
    }
}
