package app.foyer.search.fit;

import app.foyer.contract.id.CommunityId;
import app.foyer.search.index.IndexField;
import app.foyer.search.index.Kind;
import app.foyer.search.index.Order;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

/** Which communities speak other languages; dialects and scripts of one language are one. */
final class Languages {
    /** What a community of other languages is set back by: it fits one in twenty of the askers. */
    static final double STRANGE_NATS = Math.log(20);

    private final Set<String> spoken;

    /** The languages of the asker, as BCP 47 tags. */
    Languages(Collection<String> tags) {
        spoken = tags.stream().map(Languages::language).collect(Collectors.toSet());
        spoken.remove("");
    }

    /** Those of the communities, by {@link Order}, that declare languages, but none of these. */
    Set<Long> strangeIn(IndexSearcher searcher, List<Long> communities) throws IOException {
        Set<Long> strange = new HashSet<>();
        if (spoken.isEmpty() || communities.isEmpty()) {
            return strange;
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
                strange.add(order.longValue());
            }
        }
        return strange;
    }

    private boolean shared(SortedSetDocValues tags) throws IOException {
        for (int i = 0; i < tags.docValueCount(); i++) {
            if (spoken.contains(language(tags.lookupOrd(tags.nextOrd()).utf8ToString()))) {
                return true;
            }
        }
        return false;
    }

    /** The first subtag of a tag, which names the language. */
    private static String language(String tag) {
        String small = tag.strip().toLowerCase(Locale.ROOT);
        int end = small.indexOf('-');
        return end < 0 ? small : small.substring(0, end);
    }
}
