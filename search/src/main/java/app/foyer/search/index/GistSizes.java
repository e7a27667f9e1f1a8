package app.foyer.search.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/**
 * How much is written in each community: words and beginnings in the gists of its documents, read
 * once per segment from the norms, which are exact to a few percent. What was deleted since counts
 * until the segment is merged.
 */
public final class GistSizes {
    private final Map<IndexReader.CacheKey, Sizes> bySegment = new ConcurrentHashMap<>();

    GistSizes() {}

    /** One segment's sizes, by the ordinals of its communities. */
    private static final class Sizes {
        private final long[] byOrdinal;
        private final long all;

        Sizes(long[] byOrdinal) {
            this.byOrdinal = byOrdinal;
            this.all = Arrays.stream(byOrdinal).sum();
        }
    }

    /** How much is written in one community, in one segment. */
    public long of(BytesRef community, LeafReader segment) throws IOException {
        SortedDocValues communities = segment.getSortedDocValues(IndexField.COMMUNITY.key());
        int ordinal = communities == null ? -1 : communities.lookupTerm(community);
        return ordinal < 0 ? 0 : sizes(segment).byOrdinal[ordinal];
    }

    /** How much is written in all communities, in one segment. */
    public long all(LeafReader segment) throws IOException {
        return sizes(segment).all;
    }

    private Sizes sizes(LeafReader segment) throws IOException {
        IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
        if (cache == null) {
            return read(segment);
        }
        Sizes known = bySegment.get(cache.getKey());
        if (known == null) {
            known = read(segment);
            if (bySegment.put(cache.getKey(), known) == null) {
                cache.addClosedListener(bySegment::remove);
            }
        }
        return known;
    }

    private static Sizes read(LeafReader segment) throws IOException {
        SortedDocValues communities = segment.getSortedDocValues(IndexField.COMMUNITY.key());
        NumericDocValues norms = segment.getNormValues(IndexField.GIST.key());
        if (communities == null || norms == null) {
            return new Sizes(new long[communities == null ? 0 : communities.getValueCount()]);
        }
        long[] sizes = new long[communities.getValueCount()];
        for (int doc = norms.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = norms.nextDoc()) {
            if (communities.advanceExact(doc)) {
                sizes[communities.ordValue()] += SmallFloat.byte4ToInt((byte) norms.longValue());
            }
        }
        return new Sizes(sizes);
    }
}
