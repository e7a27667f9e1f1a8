package app.foyer.search.find;

import app.foyer.contract.Language;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.search.index.IndexField;
import app.foyer.search.index.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    private static final Query FOR_FOLLOWERS = term(IndexField.KIND, Kind.FOLLOWERS.term());

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

    /** The query, without what is for the followers of others whom the viewer does not follow. */
    static Query heard(Query query, @Nullable MemberId viewer, Set<MemberId> follows) {
        BooleanQuery.Builder others =
                new BooleanQuery.Builder().add(FOR_FOLLOWERS, BooleanClause.Occur.FILTER);
        if (viewer != null) {
            List<BytesRef> heard =
                    Stream.concat(Stream.of(viewer), follows.stream())
                            .map(member -> new BytesRef(member.toString()))
                            .toList();
            others.add(
                    new TermInSetQuery(IndexField.FOLLOWERS_OF.key(), heard),
                    BooleanClause.Occur.MUST_NOT);
            others.add(term(IndexField.AUTHOR, viewer.toString()), BooleanClause.Occur.MUST_NOT);
        }
        return new BooleanQuery.Builder()
                .add(query, BooleanClause.Occur.MUST)
                .add(others.build(), BooleanClause.Occur.MUST_NOT)
                .build();
    }

    /** The query within what is written in one language; null for all. */
    static Query writtenIn(Query query, @Nullable String language) {
        return language == null
                ? query
                : filtered(query, term(IndexField.WRITTEN_IN, Language.primary(language)));
    }

    /** The query within one community; null for all. */
    static Query within(Query query, @Nullable CommunityId community) {
        return community == null
                ? query
                : filtered(query, term(IndexField.COMMUNITY, community.toString()));
    }

    private static Query filtered(Query query, Query filter) {
        return new BooleanQuery.Builder()
                .add(query, BooleanClause.Occur.MUST)
                .add(filter, BooleanClause.Occur.FILTER)
                .build();
    }

    private static Query term(IndexField field, String value) {
        return new TermQuery(new Term(field.key(), value));
    }
}
