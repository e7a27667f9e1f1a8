package app.foyer.search.fit;

import app.foyer.contract.Language;
import app.foyer.contract.id.CommunityId;
import app.foyer.search.index.IndexField;
import app.foyer.search.index.Kind;
import app.foyer.search.index.Order;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Which communities speak none of somebody's languages, by {@link Language#primary}. */
final class Languages {
    /** A community that speaks none of one's languages fits so much as well. */
    static final double FOREIGN = 0.5;

    private final Set<String> spoken;

    /**
     * @param tags of the asker's languages, BCP 47; none means any
     */
    Languages(Collection<String> tags) {
        spoken =
                tags.stream().map(tag -> Language.primary(tag.strip())).collect(Collectors.toSet());
        spoken.remove("");
    }

    /** Those of the communities, by {@link Order}, that declare languages, but none of these. */
    Set<Long> foreignIn(IndexSearcher searcher, List<Long> communities) throws IOException {
        Set<Long> foreign = new HashSet<>();
        if (spoken.isEmpty() || communities.isEmpty()) {
            return foreign;
        }
        List<BytesRef> ids =
                communities.stream()
                        .map(order -> Kind.COMMUNITY.of(new CommunityId(Order.id(order))).bytes())
                        .toList();
        IndexReader reader = searcher.getIndexReader();
        TermInSetQuery those = new TermInSetQuery(IndexField.ID.key(), ids);
        for (ScoreDoc hit : searcher.search(those, ids.size()).scoreDocs) {
            LeafReaderContext leaf =
                    reader.leaves().get(ReaderUtil.subIndex(hit.doc, reader.leaves()));
            int doc = hit.doc - leaf.docBase;
            NumericDocValues order = DocValues.getNumeric(leaf.reader(), IndexField.ORDER.key());
            SortedSetDocValues tags =
                    DocValues.getSortedSet(leaf.reader(), IndexField.LANGUAGE.key());
            if (order.advanceExact(doc) && tags.advanceExact(doc) && !shared(tags)) {
                foreign.add(order.longValue());
            }
        }
        return foreign;
    }

    private boolean shared(SortedSetDocValues tags) throws IOException {
        for (int i = 0; i < tags.docValueCount(); i++) {
            if (spoken.contains(Language.primary(tags.lookupOrd(tags.nextOrd()).utf8ToString()))) {
                return true;
            }
        }
        return false;
    }
}
