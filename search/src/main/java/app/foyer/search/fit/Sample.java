package app.foyer.search.fit;

import app.foyer.search.fit.Vocabulary.Held;
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
     * Cuts the segment into stripes, and reads the first documents of each: its share of the quota,
     * and what stripes before it have left of theirs.
     *
     * @param quota how many are read at most; deleted ones count, but are not visited
     * @return how many were read
     */
    static int read(Held held, int quota, Visitor visitor) throws IOException {
        LeafReader segment = held.leaf().reader();
        PostingsEnum documents = held.documents();
        Bits live = segment.getLiveDocs();
        int stripes = held.frequency() <= quota ? 1 : STRIPES;
        int read = 0;
        int doc = documents.nextDoc();
        for (int stripe = 1; stripe <= stripes && doc != DocIdSetIterator.NO_MORE_DOCS; stripe++) {
            int begin = (int) ((long) segment.maxDoc() * (stripe - 1) / stripes);
            int end = (int) ((long) segment.maxDoc() * stripe / stripes);
            long readMax = (long) quota * stripe / stripes;
            if (doc < begin) {
                doc = documents.advance(begin);
            }
            while (read < readMax && doc < end) {
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
