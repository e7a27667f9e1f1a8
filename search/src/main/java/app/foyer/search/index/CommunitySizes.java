package app.foyer.search.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.SmallFloat;

/**
 * How many words are written in each community, by segment: a segment never changes, so it is
 * counted once, when a searcher first sees it. What was deleted counts until Lucene merges it away.
 */
final class CommunitySizes {
    private final Map<IndexReader.CacheKey, CommunityCounts> bySegment = new ConcurrentHashMap<>();

    /** The counts of one segment; to be read only. */
    CommunityCounts of(LeafReader leaf) throws IOException {
        IndexReader.CacheHelper segment = leaf.getCoreCacheHelper();
        if (segment == null) {
            return counted(leaf);
        }
        CommunityCounts known = bySegment.get(segment.getKey());
        if (known == null) {
            known = counted(leaf);
            if (bySegment.put(segment.getKey(), known) == null) {
                segment.addClosedListener(bySegment::remove);
            }
        }
        return known;
    }

    private static CommunityCounts counted(LeafReader leaf) throws IOException {
        CommunityCounts counts = new CommunityCounts();
        NumericDocValues lengths = leaf.getNormValues(IndexField.TEXT.key());
        if (lengths == null) {
            return counts;
        }
        NumericDocValues community = DocValues.getNumeric(leaf, IndexField.COMMUNITY_ORDER.key());
        for (int doc = lengths.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = lengths.nextDoc()) {
            int words = SmallFloat.byte4ToInt((byte) lengths.longValue());
            if (words > 0 && community.advanceExact(doc)) {
                counts.add(community.longValue(), words);
            }
        }
        return counts;
    }
}
