package app.foyer.search.find;

import app.foyer.contract.Limits;
import app.foyer.search.index.IndexField;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;

/** Shows where the words are, as HTML in which everything that a member wrote is escaped. */
final class Highlights {
    private static final int PASSAGE_LENGTH_GOAL = 160;
    private static final int PASSAGES_MAX = 2;
    private static final String BETWEEN = " … ";
    private static final String BETWEEN_NAME_AND_ABOUT = " · ";

    private final Highlighter highlighter;

    Highlights(IndexSearcher searcher, Analyzer analyzer) {
        this.highlighter = new Highlighter(searcher, analyzer);
    }

    /** For each post, up to two passages of its text. */
    String[] posts(Query query, TopDocs found) throws IOException {
        String[] passages =
                highlighter.highlight(text(IndexField.TEXT), query, found, PASSAGES_MAX);
        for (int i = 0; i < passages.length; i++) {
            passages[i] = orEmpty(passages[i]);
        }
        return passages;
    }

    /** For each community, its whole name and a passage of its description, if it has one. */
    String[] communities(Query query, TopDocs found) throws IOException {
        String[] names = highlighter.highlight(text(IndexField.NAME), query, found, 1);
        String[] abouts = highlighter.highlight(text(IndexField.ABOUT), query, found, 1);
        for (int i = 0; i < names.length; i++) {
            String about = orEmpty(abouts[i]);
            String name = orEmpty(names[i]);
            names[i] = about.isEmpty() ? name : name + BETWEEN_NAME_AND_ABOUT + about;
        }
        return names;
    }

    private static String text(IndexField field) {
        return field.key();
    }

    private static String orEmpty(@Nullable String passage) {
        return passage == null ? "" : passage;
    }

    private static final class Highlighter extends UnifiedHighlighter {
        Highlighter(IndexSearcher searcher, Analyzer analyzer) {
            super(
                    UnifiedHighlighter.builder(searcher, analyzer)
                            .withMaxLength(2 * Limits.POST_LENGTH_MAX)
                            .withFormatter(
                                    new DefaultPassageFormatter(
                                            "<mark>", "</mark>", BETWEEN, true)));
        }

        @Override
        protected BreakIterator getBreakIterator(String field) {
            return field.equals(IndexField.NAME.key())
                    ? new WholeBreakIterator()
                    : LengthGoalBreakIterator.createClosestToLength(
                            BreakIterator.getWordInstance(Locale.ROOT), PASSAGE_LENGTH_GOAL, 0.5f);
        }
    }
}
