package app.foyer.search.find;

import app.foyer.search.index.IndexField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * Makes Lucene's query of words. At most one clause for each word and field, so 200 characters
 * cannot grow into more than Lucene's limit of 1,024 clauses.
 */
final class WordsQuery {
    private static final int BEGINNING_LENGTH_MIN = 2;
    private static final float NAME_BOOST = 3;

    /** How much a word's second-best field adds to its best one. */
    private static final float OTHER_FIELDS_SHARE = 0.1f;

    private final QueryBuilder builder;

    WordsQuery(Analyzer analyzer) {
        this.builder = new QueryBuilder(analyzer);
    }

    /** Posts that hold the words; empty if there is nothing to look for. */
    Optional<Query> posts(Words words) {
        return all(words, word -> in(IndexField.TEXT, word));
    }

    /** Communities that hold the words in their name, description or languages. */
    Optional<Query> communities(Words words) {
        return all(
                words,
                word -> {
                    List<Query> fields = new ArrayList<>();
                    in(IndexField.NAME, word).map(WordsQuery::boosted).ifPresent(fields::add);
                    in(IndexField.ABOUT, word).ifPresent(fields::add);
                    if (fields.isEmpty()) {
                        return Optional.empty();
                    }
                    String tag = word.text().toLowerCase(Locale.ROOT);
                    fields.add(new TermQuery(new Term(IndexField.LANGUAGE.key(), tag)));
                    return Optional.of(new DisjunctionMaxQuery(fields, OTHER_FIELDS_SHARE));
                });
    }

    private static Query boosted(Query query) {
        return new BoostQuery(query, NAME_BOOST);
    }

    private static Optional<Query> all(Words words, PerWord perWord) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int wanted = 0;
        for (Word word : words.list()) {
            Optional<Query> one = perWord.query(word);
            if (one.isPresent()) {
                all.add(
                        one.get(),
                        word.excluded() ? BooleanClause.Occur.MUST_NOT : BooleanClause.Occur.MUST);
                wanted += word.excluded() ? 0 : 1;
            }
        }
        return wanted == 0 ? Optional.empty() : Optional.of(all.build());
    }

    private Optional<Query> in(IndexField field, Word word) {
        Optional<Query> exact =
                Optional.ofNullable(builder.createPhraseQuery(field.key(), word.text()));
        return word.begins() ? exact.map(WordsQuery::beginning) : exact;
    }

    /** Only a single word can be a beginning; what the analysis splits stays as it is. */
    private static Query beginning(Query exact) {
        if (exact instanceof TermQuery single) {
            String text = single.getTerm().text();
            if (text.codePointCount(0, text.length()) >= BEGINNING_LENGTH_MIN) {
                return new PrefixQuery(single.getTerm());
            }
        }
        return exact;
    }

    @FunctionalInterface
    private interface PerWord {
        Optional<Query> query(Word word);
    }
}
