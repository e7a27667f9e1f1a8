package app.foyer.search.find;

import app.foyer.contract.id.CommunityId;
import app.foyer.search.index.IndexField;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The visibility policy as a filter inside the query; every question goes through it. */
final class Visible {
    /** What was removed is found by nobody. */
    private static final Query REMOVED =
            NumericDocValuesField.newSlowExactQuery(IndexField.REMOVED.key(), 1);

    private Visible() {}

    /**
     * The query, for a viewer's eyes.
     *
     * @param hidden the communities of which only members see this
     * @param viewerCommunities those that the viewer is in
     */
    static Query only(Query query, Set<CommunityId> hidden, Set<CommunityId> viewerCommunities) {
        List<BytesRef> others =
                hidden.stream()
                        .filter(community -> !viewerCommunities.contains(community))
                        .map(community -> new BytesRef(community.toString()))
                        .toList();
        BooleanQuery.Builder seen =
                new BooleanQuery.Builder()
                        .add(query, BooleanClause.Occur.MUST)
                        .add(REMOVED, BooleanClause.Occur.MUST_NOT);
        if (!others.isEmpty()) {
            seen.add(
                    new TermInSetQuery(IndexField.COMMUNITY.key(), others),
                    BooleanClause.Occur.MUST_NOT);
        }
        return seen.build();
    }

    /** The query within one community; null for all. */
    static Query within(Query query, @Nullable CommunityId community) {
        return community == null
                ? query
                : new BooleanQuery.Builder()
                        .add(query, BooleanClause.Occur.MUST)
                        .add(
                                new TermQuery(
                                        new Term(IndexField.COMMUNITY.key(), community.toString())),
                                BooleanClause.Occur.FILTER)
                        .build();
    }
}
