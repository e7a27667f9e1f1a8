package app.foyer.search.fit;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Reads some of the documents that hold a word, evenly over a segment. */
final class Sample {
    private static final int STRIPES = 16;

    private Sample() {}

    /**
     * Cuts the segment into stripes, and reads the first documents of each.
     *
     * @param quota how many are read at most, about; deleted ones count, but are not visited
     * @return how many were read
     */
    static int read(PostingsEnum documents, LeafReader segment, int quota, Visitor visitor)
            throws IOException {
        Bits live = segment.getLiveDocs();
        int perStripe = Math.max(1, (quota + STRIPES - 1) / STRIPES);
        int read = 0;
        int doc = documents.nextDoc();
        for (int stripe = 0; stripe < STRIPES && doc != DocIdSetIterator.NO_MORE_DOCS; stripe++) {
            int begin = (int) ((long) segment.maxDoc() * stripe / STRIPES);
            int end = (int) ((long) segment.maxDoc() * (stripe + 1) / STRIPES);
            if (doc < begin) {
                doc = documents.advance(begin);
            }
            for (int i = 0; i < perStripe && doc < end; i++) {
                read++;
                if (live == null || live.get(doc)) {
                    visitor.visit(doc);
                }
                doc = documents.nextDoc();
            }
        }
        return read;
    }

    /** Sees a document. */
    @FunctionalInterface
    interface Visitor {
        void visit(int doc) throws IOException;
    }
}
