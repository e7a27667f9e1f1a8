package app.foyer.search.find;

import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.PassedOver;
import app.foyer.search.index.IndexField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one page as the index has them.
 *
 * @param question what was asked, for the cursors
 * @param docs those on the page
 * @param hasNext whether there are more
 */
record Found(int question, TopDocs docs, boolean hasNext) {
    private static final Sort BEST_THEN_NEWEST =
            new Sort(
                    SortField.FIELD_SCORE,
                    new SortField(IndexField.ORDER.key(), SortField.Type.LONG, true));

    /** Beyond so many hits Lucene may pass over those that cannot come onto the page. */
    private static final int HITS_COUNTED_MAX = 1_000;

    /** Looks for one page of what the query finds. */
    static Found page(IndexSearcher searcher, Query query, PageRequest page, int question)
            throws IOException {
        PassedOver place = PassedOver.of(page.after());
        FieldDoc after = after(searcher, place.shown(), question);
        int until = place.count() + page.first();
        TopFieldDocs top =
                searcher.search(
                        query,
                        new TopFieldCollectorManager(
                                BEST_THEN_NEWEST, until + 1, after, HITS_COUNTED_MAX));
        int found = top.scoreDocs.length;
        TopDocs docs =
                new TopDocs(
                        new TotalHits(0, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO),
                        Arrays.copyOfRange(
                                top.scoreDocs,
                                Math.min(place.count(), found),
                                Math.min(until, found)));
        return new Found(question, docs, found > until);
    }

    /** Nothing. A cursor must be right all the same. */
    static <T> Page<T> nothing(PageRequest page, int question) {
        String shown = PassedOver.of(page.after()).shown();
        if (shown != null) {
            SearchCursor.parse(shown, question);
        }
        return new Page<>(List.of(), null, false);
    }

    private static @Nullable FieldDoc after(
            IndexSearcher searcher, @Nullable String cursor, int question) {
        if (cursor == null) {
            return null;
        }
        SearchCursor place = SearchCursor.parse(cursor, question);
        // Ids tell all entries apart, so the document's number must decide nothing: the last one.
        int doc = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
        return new FieldDoc(doc, place.score(), new Object[] {place.score(), place.order()});
    }

    /** The page, of what {@code node} makes of each entry. */
    <T> Page<T> toPage(EntryMaker<T> node) {
        List<Page.Edge<T>> edges = new ArrayList<>();
        for (int i = 0; i < docs.scoreDocs.length; i++) {
            Object[] fields = ((FieldDoc) docs.scoreDocs[i]).fields;
            SearchCursor place = new SearchCursor(question, (Float) fields[0], (Long) fields[1]);
            edges.add(
                    new Page.Edge<>(node.make(i, place.order(), place.score()), place.toString()));
        }
        String end = edges.isEmpty() ? null : edges.getLast().cursor();
        return new Page<>(edges, end, hasNext);
    }

    /** Makes an entry. */
    @FunctionalInterface
    interface EntryMaker<T> {
        T make(int rankOnPage, long order, float score);
    }
}
