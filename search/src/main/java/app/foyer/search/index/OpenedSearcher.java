package app.foyer.search.index;

import app.foyer.contract.id.CommunityId;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * A searcher that knows which communities hid from whom when it was opened, and how much is written
 * in each.
 */
final class OpenedSearcher extends IndexSearcher {
    private final CommunityCounts[] sizes;
    private @Nullable Hidden hidden;

    OpenedSearcher(IndexReader reader, CommunitySizes counted) throws IOException {
        super(reader);
        sizes = new CommunityCounts[getLeafContexts().size()];
        for (LeafReaderContext leaf : getLeafContexts()) {
            sizes[leaf.ord] = counted.of(leaf.reader());
        }
    }

    /** How many words are written in a community; deleted ones among them for a while. */
    long wordsIn(long community) {
        long words = 0;
        for (CommunityCounts segment : sizes) {
            words += segment.of(community);
        }
        return words;
    }

    /** What not everybody sees; read when first asked for, then kept. */
    synchronized Hidden hidden() throws IOException {
        if (hidden == null) {
            Set<CommunityId> unseen = new HashSet<>();
            addMarked(Kind.CLOSED, unseen);
            addMarked(Kind.INVITATION, unseen);
            Set<CommunityId> unread = new HashSet<>(unseen);
            addMarked(Kind.GATED, unread);
            hidden = new Hidden(unseen, unread);
        }
        return hidden;
    }

    private void addMarked(Kind mark, Set<CommunityId> marked) throws IOException {
        Term marks = new Term(IndexField.KIND.key(), mark.term());
        for (LeafReaderContext leaf : getLeafContexts()) {
            addMarked(leaf.reader(), marks, marked);
        }
    }

    private static void addMarked(LeafReader leaf, Term term, Set<CommunityId> marked)
            throws IOException {
        PostingsEnum marks = leaf.postings(term, PostingsEnum.NONE);
        if (marks == null) {
            return;
        }
        Bits live = leaf.getLiveDocs();
        NumericDocValues order = DocValues.getNumeric(leaf, IndexField.ORDER.key());
        for (int doc = marks.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = marks.nextDoc()) {
            if ((live == null || live.get(doc)) && order.advanceExact(doc)) {
                marked.add(new CommunityId(Order.id(order.longValue())));
            }
        }
    }
}
