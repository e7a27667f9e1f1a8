package app.foyer.search.find;

import app.foyer.contract.id.GatheringId;
import app.foyer.contract.query.SearchQuery.GatheringsNear;
import app.foyer.search.index.IndexField;
import app.foyer.search.index.Order;
import app.foyer.search.index.SearchIndex;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldDocs;

/** Gatherings around a place, in a span of time. */
final class Near {
    private static final int METRES = 1_000;
    private static final Sort NEXT_FIRST =
            new Sort(
                    new SortField(IndexField.START_ORDER.key(), SortField.Type.LONG),
                    new SortField(IndexField.ORDER.key(), SortField.Type.LONG));

    private Near() {}

    static List<GatheringId> find(GatheringsNear asked, SearchIndex.Opened opened)
            throws IOException {
        Query wanted =
                new BooleanQuery.Builder()
                        .add(
                                LatLonPoint.newDistanceQuery(
                                        IndexField.SPOT.key(),
                                        asked.spot().latitude(),
                                        asked.spot().longitude(),
                                        (double) asked.km() * METRES),
                                BooleanClause.Occur.FILTER)
                        .add(
                                LongPoint.newRangeQuery(
                                        IndexField.START.key(),
                                        asked.from().toEpochMilli(),
                                        asked.until().toEpochMilli() - 1),
                                BooleanClause.Occur.FILTER)
                        .build();
        Query seen = Visible.only(wanted, opened.hidden().unread(), asked.viewerCommunities());
        TopFieldDocs found = opened.searcher().search(seen, asked.first(), NEXT_FIRST);
        return Arrays.stream(found.scoreDocs)
                .map(doc -> (Long) ((FieldDoc) doc).fields[1])
                .map(order -> new GatheringId(Order.id(order)))
                .toList();
    }
}
